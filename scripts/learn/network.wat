;; What training a network does most: adding up rows of weights, and moving them. Four numbers at a time; a row is `width` bytes, a multiple of 16. Places are in bytes.
;; network-kernel.ts compiles it and says what each function does.
(module
  (import "host" "memory" (memory 1))

  (func (export "addRows") (param $places i32) (param $values i32) (param $count i32) (param $into i32) (param $width i32)
    (local $end i32) (local $row i32) (local $at i32) (local $value v128)
    (local.set $end (i32.add (local.get $places) (i32.shl (local.get $count) (i32.const 2))))
    (block $done
      (loop $each
        (br_if $done (i32.ge_u (local.get $places) (local.get $end)))
        (local.set $row (i32.load (local.get $places)))
        (local.set $value (v128.load32_splat (local.get $values)))
        (local.set $at (i32.const 0))
        (loop $four
          (v128.store (i32.add (local.get $into) (local.get $at))
            (f32x4.add
              (v128.load (i32.add (local.get $into) (local.get $at)))
              (f32x4.mul (v128.load (i32.add (local.get $row) (local.get $at))) (local.get $value))))
          (local.set $at (i32.add (local.get $at) (i32.const 16)))
          (br_if $four (i32.lt_u (local.get $at) (local.get $width))))
        (local.set $places (i32.add (local.get $places) (i32.const 4)))
        (local.set $values (i32.add (local.get $values) (i32.const 4)))
        (br $each))))

  (func (export "teachOutputs")
    (param $row i32) (param $squares i32) (param $error i32) (param $value f32) (param $decay f32) (param $rate f32) (param $width i32)
    (result f32)
    (local $at i32) (local $weight v128) (local $fault v128) (local $gradient v128) (local $square v128) (local $sum v128)
    (loop $four
      (local.set $weight (v128.load (i32.add (local.get $row) (local.get $at))))
      (local.set $fault (v128.load (i32.add (local.get $error) (local.get $at))))
      (local.set $sum (f32x4.add (local.get $sum) (f32x4.mul (local.get $weight) (local.get $fault))))
      (local.set $gradient
        (f32x4.add
          (f32x4.mul (local.get $fault) (f32x4.splat (local.get $value)))
          (f32x4.mul (f32x4.splat (local.get $decay)) (local.get $weight))))
      (local.set $square
        (f32x4.add
          (v128.load (i32.add (local.get $squares) (local.get $at)))
          (f32x4.mul (local.get $gradient) (local.get $gradient))))
      (v128.store (i32.add (local.get $squares) (local.get $at)) (local.get $square))
      (v128.store (i32.add (local.get $row) (local.get $at))
        (f32x4.sub
          (local.get $weight)
          (f32x4.div (f32x4.mul (f32x4.splat (local.get $rate)) (local.get $gradient)) (f32x4.sqrt (local.get $square)))))
      (local.set $at (i32.add (local.get $at) (i32.const 16)))
      (br_if $four (i32.lt_u (local.get $at) (local.get $width))))
    (call $lanes (local.get $sum)))

  (func (export "teachRows")
    (param $places i32) (param $values i32) (param $count i32) (param $slope i32) (param $active i32)
    (param $toSquares i32) (param $toRounded i32) (param $decay f32) (param $rate f32) (param $width i32)
    (local $end i32) (local $row i32) (local $at i32) (local $here i32)
    (local $value v128) (local $weight v128) (local $gradient v128) (local $square v128)
    (local.set $end (i32.add (local.get $places) (i32.shl (local.get $count) (i32.const 2))))
    (block $done
      (loop $each
        (br_if $done (i32.ge_u (local.get $places) (local.get $end)))
        (local.set $row (i32.load (local.get $places)))
        (local.set $value (v128.load32_splat (local.get $values)))
        (local.set $at (i32.const 0))
        (loop $four
          (local.set $here (i32.add (local.get $row) (local.get $at)))
          (local.set $weight (v128.load (local.get $here)))
          (local.set $gradient
            (v128.and
              (f32x4.add
                (f32x4.mul (v128.load (i32.add (local.get $slope) (local.get $at))) (local.get $value))
                (f32x4.mul (f32x4.splat (local.get $decay)) (local.get $weight)))
              (v128.load (i32.add (local.get $active) (local.get $at)))))
          (local.set $square
            (f32x4.add
              (v128.load (i32.add (local.get $here) (local.get $toSquares)))
              (f32x4.mul (local.get $gradient) (local.get $gradient))))
          (v128.store (i32.add (local.get $here) (local.get $toSquares)) (local.get $square))
          (v128.store (local.get $here)
            (f32x4.sub
              (local.get $weight)
              (f32x4.div (f32x4.mul (f32x4.splat (local.get $rate)) (local.get $gradient)) (f32x4.sqrt (local.get $square)))))
          (local.set $at (i32.add (local.get $at) (i32.const 16)))
          (br_if $four (i32.lt_u (local.get $at) (local.get $width))))
        (if (local.get $toRounded)
          (then (call $round (local.get $row) (i32.add (local.get $row) (local.get $toRounded)) (local.get $width))))
        (local.set $places (i32.add (local.get $places) (i32.const 4)))
        (local.set $values (i32.add (local.get $values) (i32.const 4)))
        (br $each))))

  (func $round (export "round") (param $row i32) (param $into i32) (param $width i32)
    (local $at i32) (local $weight v128) (local $size v128) (local $large v128) (local $sum v128) (local $number v128)
    (local $least v128) (local $step v128) (local $count f32)
    (loop $all
      (local.set $sum (f32x4.add (local.get $sum) (f32x4.abs (v128.load (i32.add (local.get $row) (local.get $at))))))
      (local.set $at (i32.add (local.get $at) (i32.const 16)))
      (br_if $all (i32.lt_u (local.get $at) (local.get $width))))
    (local.set $least
      (f32x4.splat
        (f32.div
          (f32.mul (f32.const 0.7) (call $lanes (local.get $sum)))
          (f32.convert_i32_u (i32.shr_u (local.get $width) (i32.const 2))))))
    (local.set $sum (v128.const i32x4 0 0 0 0))
    (local.set $at (i32.const 0))
    (loop $large
      (local.set $size (f32x4.abs (v128.load (i32.add (local.get $row) (local.get $at)))))
      (local.set $large (f32x4.gt (local.get $size) (local.get $least)))
      (local.set $sum (f32x4.add (local.get $sum) (v128.and (local.get $size) (local.get $large))))
      (local.set $number (f32x4.add (local.get $number) (v128.and (f32x4.splat (f32.const 1)) (local.get $large))))
      (local.set $at (i32.add (local.get $at) (i32.const 16)))
      (br_if $large (i32.lt_u (local.get $at) (local.get $width))))
    (local.set $count (call $lanes (local.get $number)))
    (if (f32.gt (local.get $count) (f32.const 0))
      (then (local.set $step (f32x4.splat (f32.div (call $lanes (local.get $sum)) (local.get $count))))))
    (local.set $at (i32.const 0))
    (loop $write
      (local.set $weight (v128.load (i32.add (local.get $row) (local.get $at))))
      (local.set $large (f32x4.gt (f32x4.abs (local.get $weight)) (local.get $least)))
      (v128.store (i32.add (local.get $into) (local.get $at))
        (v128.and
          (v128.or (local.get $step) (v128.and (local.get $weight) (f32x4.splat (f32.const -0.0))))
          (local.get $large)))
      (local.set $at (i32.add (local.get $at) (i32.const 16)))
      (br_if $write (i32.lt_u (local.get $at) (local.get $width)))))

  (func $lanes (param $v v128) (result f32)
    (f32.add
      (f32.add (f32x4.extract_lane 0 (local.get $v)) (f32x4.extract_lane 1 (local.get $v)))
      (f32.add (f32x4.extract_lane 2 (local.get $v)) (f32x4.extract_lane 3 (local.get $v))))))

;; Adds up the vectors of the network, many numbers at a time. kernel.ts says what each function does, and kernel-plain.ts does the same to the bit where this
;; cannot be compiled. `npm run generate` makes kernel-code.ts of it.
;;
;; Places are in bytes. The rows of the model begin at 0; each is `blocks` times 32 whole numbers of 16 bits. Sums are numbers of 32 bits.
(module
  (import "host" "memory" (memory 1))

  (func $addRows (export "addRows") (param $list i32) (param $count i32) (param $into i32) (param $blocks i32)
    (local $block i32) (local $at i32) (local $end i32) (local $from i32) (local $stride i32) (local $v v128)
    (local $a v128) (local $b v128) (local $c v128) (local $d v128) (local $e v128) (local $f v128) (local $g v128) (local $h v128)
    (if (i32.eqz (local.get $count)) (then (return)))
    (local.set $stride (i32.shl (local.get $blocks) (i32.const 6)))
    (local.set $end (i32.add (local.get $list) (i32.shl (local.get $count) (i32.const 2))))
    (loop $eachBlock
      ;; The 32 sums of a block stay in registers while all rows pass.
      (local.set $a (v128.load offset=0 (local.get $into)))
      (local.set $b (v128.load offset=16 (local.get $into)))
      (local.set $c (v128.load offset=32 (local.get $into)))
      (local.set $d (v128.load offset=48 (local.get $into)))
      (local.set $e (v128.load offset=64 (local.get $into)))
      (local.set $f (v128.load offset=80 (local.get $into)))
      (local.set $g (v128.load offset=96 (local.get $into)))
      (local.set $h (v128.load offset=112 (local.get $into)))
      (local.set $at (local.get $list))
      (loop $eachRow
        (local.set $from
          (i32.add (i32.mul (i32.load (local.get $at)) (local.get $stride)) (i32.shl (local.get $block) (i32.const 6))))
        (local.set $v (v128.load offset=0 (local.get $from)))
        (local.set $a (i32x4.add (local.get $a) (i32x4.extend_low_i16x8_s (local.get $v))))
        (local.set $b (i32x4.add (local.get $b) (i32x4.extend_high_i16x8_s (local.get $v))))
        (local.set $v (v128.load offset=16 (local.get $from)))
        (local.set $c (i32x4.add (local.get $c) (i32x4.extend_low_i16x8_s (local.get $v))))
        (local.set $d (i32x4.add (local.get $d) (i32x4.extend_high_i16x8_s (local.get $v))))
        (local.set $v (v128.load offset=32 (local.get $from)))
        (local.set $e (i32x4.add (local.get $e) (i32x4.extend_low_i16x8_s (local.get $v))))
        (local.set $f (i32x4.add (local.get $f) (i32x4.extend_high_i16x8_s (local.get $v))))
        (local.set $v (v128.load offset=48 (local.get $from)))
        (local.set $g (i32x4.add (local.get $g) (i32x4.extend_low_i16x8_s (local.get $v))))
        (local.set $h (i32x4.add (local.get $h) (i32x4.extend_high_i16x8_s (local.get $v))))
        (local.set $at (i32.add (local.get $at) (i32.const 4)))
        (br_if $eachRow (i32.lt_u (local.get $at) (local.get $end))))
      (v128.store offset=0 (local.get $into) (local.get $a))
      (v128.store offset=16 (local.get $into) (local.get $b))
      (v128.store offset=32 (local.get $into) (local.get $c))
      (v128.store offset=48 (local.get $into) (local.get $d))
      (v128.store offset=64 (local.get $into) (local.get $e))
      (v128.store offset=80 (local.get $into) (local.get $f))
      (v128.store offset=96 (local.get $into) (local.get $g))
      (v128.store offset=112 (local.get $into) (local.get $h))
      (local.set $into (i32.add (local.get $into) (i32.const 128)))
      (local.set $block (i32.add (local.get $block) (i32.const 1)))
      (br_if $eachBlock (i32.lt_u (local.get $block) (local.get $blocks)))))

  (func (export "addKnown") (param $rows i32) (param $list i32) (param $count i32) (param $scratch i32) (param $into i32) (param $blocks i32)
    (result i32)
    (local $known i32) (local $row i32) (local $end i32)
    (if (i32.eqz (local.get $count)) (then (return (i32.const 0))))
    (local.set $end (i32.add (local.get $list) (i32.shl (local.get $count) (i32.const 2))))
    (loop $each
      (local.set $row (i32.load (i32.add (local.get $rows) (i32.shl (i32.load (local.get $list)) (i32.const 2)))))
      ;; Without a branch, which would be guessed wrong half of the time: an unknown row is overwritten by the next one.
      (i32.store (i32.add (local.get $scratch) (i32.shl (local.get $known) (i32.const 2))) (local.get $row))
      (local.set $known
        (i32.add (local.get $known) (i32.add (i32.const 1) (i32.shr_s (local.get $row) (i32.const 31)))))
      (local.set $list (i32.add (local.get $list) (i32.const 4)))
      (br_if $each (i32.lt_u (local.get $list) (local.get $end))))
    (call $addRows (local.get $scratch) (local.get $known) (local.get $into) (local.get $blocks))
    (local.get $known))

  (func (export "addSums") (param $from i32) (param $count i32) (param $into i32)
    (local $end i32)
    (local.set $end (i32.add (local.get $from) (i32.shl (local.get $count) (i32.const 2))))
    (loop $each
      (v128.store (local.get $into) (i32x4.add (v128.load (local.get $into)) (v128.load (local.get $from))))
      (local.set $into (i32.add (local.get $into) (i32.const 16)))
      (local.set $from (i32.add (local.get $from) (i32.const 16)))
      (br_if $each (i32.lt_u (local.get $from) (local.get $end)))))

  (func (export "copySums") (param $from i32) (param $count i32) (param $into i32)
    (local $end i32)
    (local.set $end (i32.add (local.get $from) (i32.shl (local.get $count) (i32.const 2))))
    (loop $each
      (v128.store (local.get $into) (v128.load (local.get $from)))
      (local.set $into (i32.add (local.get $into) (i32.const 16)))
      (local.set $from (i32.add (local.get $from) (i32.const 16)))
      (br_if $each (i32.lt_u (local.get $from) (local.get $end)))))

  (func (export "clearSums") (param $at i32) (param $count i32)
    (local $end i32)
    (local.set $end (i32.add (local.get $at) (i32.shl (local.get $count) (i32.const 2))))
    (loop $each
      (v128.store (local.get $at) (v128.const i32x4 0 0 0 0))
      (local.set $at (i32.add (local.get $at) (i32.const 16)))
      (br_if $each (i32.lt_u (local.get $at) (local.get $end)))))

  (func (export "weigh") (param $sums i32) (param $steps i32) (param $count i32) (param $start i32) (param $hidden i32) (param $into i32)
    (local $at i32) (local $end i32) (local $k i32) (local $two v128)
    (local.set $end (i32.shl (local.get $hidden) (i32.const 2)))
    (loop $eachTwo
      (local.set $two (v128.load64_zero (i32.add (local.get $start) (local.get $at))))
      (local.set $k (i32.const 0))
      (block $none
        (br_if $none (i32.eqz (local.get $count)))
        (loop $eachSum
          (local.set $two
            (f32x4.demote_f64x2_zero
              (f64x2.add
                (f64x2.promote_low_f32x4 (local.get $two))
                (f64x2.mul
                  (v128.load64_splat (i32.add (local.get $steps) (i32.shl (local.get $k) (i32.const 3))))
                  (f64x2.convert_low_i32x4_s
                    (v128.load64_zero
                      (i32.add (i32.load (i32.add (local.get $sums) (i32.shl (local.get $k) (i32.const 2)))) (local.get $at))))))))
          (local.set $k (i32.add (local.get $k) (i32.const 1)))
          (br_if $eachSum (i32.lt_u (local.get $k) (local.get $count)))))
      (v128.store64_lane 0 (i32.add (local.get $into) (local.get $at)) (local.get $two))
      (local.set $at (i32.add (local.get $at) (i32.const 8)))
      (br_if $eachTwo (i32.lt_u (local.get $at) (local.get $end)))))

  (func (export "output") (param $from i32) (param $hidden i32) (param $weights i32) (param $start i32) (param $outputs i32) (param $scratch i32)
    (param $into i32)
    (local $h i32) (local $active i32) (local $k i32) (local $at i32) (local $end i32) (local $stride i32)
    (local $value v128) (local $weight i32) (local $low v128) (local $high v128)
    (local.set $stride (i32.shl (local.get $outputs) (i32.const 2)))
    ;; The hidden units above zero.
    (local.set $end (local.get $scratch))
    (loop $eachHidden
      (i32.store (local.get $end) (local.get $h))
      (local.set $end
        (i32.add
          (local.get $end)
          (i32.shl
            (f32.gt (f32.load (i32.add (local.get $from) (i32.shl (local.get $h) (i32.const 2)))) (f32.const 0))
            (i32.const 2))))
      (local.set $h (i32.add (local.get $h) (i32.const 1)))
      (br_if $eachHidden (i32.lt_u (local.get $h) (local.get $hidden))))
    ;; Four outputs at a time stay in registers while these pass. Each is rounded after each step.
    (loop $eachFour
      (local.set $low (v128.load64_zero (i32.add (local.get $start) (local.get $k))))
      (local.set $high (v128.load64_zero offset=8 (i32.add (local.get $start) (local.get $k))))
      (local.set $at (local.get $scratch))
      (block $none
        (br_if $none (i32.eq (local.get $at) (local.get $end)))
        (loop $eachActive
          (local.set $h (i32.load (local.get $at)))
          (local.set $value
            (f64x2.splat (f64.promote_f32 (f32.load (i32.add (local.get $from) (i32.shl (local.get $h) (i32.const 2)))))))
          (local.set $weight
            (i32.add (i32.add (local.get $weights) (local.get $k)) (i32.mul (local.get $h) (local.get $stride))))
          (local.set $low
            (f32x4.demote_f64x2_zero
              (f64x2.add
                (f64x2.promote_low_f32x4 (local.get $low))
                (f64x2.mul (local.get $value) (f64x2.promote_low_f32x4 (v128.load64_zero (local.get $weight)))))))
          (local.set $high
            (f32x4.demote_f64x2_zero
              (f64x2.add
                (f64x2.promote_low_f32x4 (local.get $high))
                (f64x2.mul (local.get $value) (f64x2.promote_low_f32x4 (v128.load64_zero offset=8 (local.get $weight)))))))
          (local.set $at (i32.add (local.get $at) (i32.const 4)))
          (br_if $eachActive (i32.lt_u (local.get $at) (local.get $end)))))
      (v128.store64_lane 0 (i32.add (local.get $into) (local.get $k)) (local.get $low))
      (v128.store64_lane offset=8 0 (i32.add (local.get $into) (local.get $k)) (local.get $high))
      (local.set $k (i32.add (local.get $k) (i32.const 16)))
      (br_if $eachFour (i32.lt_u (local.get $k) (local.get $stride))))))

/** Abbreviations and opening words that decide whether a full stop ends a sentence. Abbreviations in lower case, without the final full stop. */

const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

/** Never the end of a sentence: something always follows. */
export const ABBREVIATIONS = words(`
  aant aanw abs afb afd alg appr approx art artt bd bijl bijv bijz blz bv c.q ca cf circa d.d d.i d.m.v d.w.z dd dept dhr div dr dra drs ds
  e.g e.v.t eds eg ev evt excl fam fig figs gebr hfdst hfst i.c i.c.m i.e i.h.a i.h.b i.h.k.v i.o i.o.m i.p.v i.s.m i.t.t i.v.m incl ing inz
  ir jhr kap lt m.a.w m.b.t m.b.v m.i m.i.v m.m.v m.n mevr mgr mr mrs ms mw n.a.v n.b nr nrs nos o.a o.b.v o.g.v o.i o.l.v o.m o.v.v
  onderd p.a p.w pag par pct plv pp prof q.q red ref resp sec sect secr st stb stcrt t.a.v t.b.v t.g.v t.k.v t.n.v t.o.v t.w.v t.z.v tel temp
  toel v.w.b vgl vgs viz vnl vol voorz vs vz w.o waarn wnd z.g z.i zgn
`);

/** May end a sentence: they do when a new sentence plainly begins. */
export const CLOSING_ABBREVIATIONS = words(`
  a.m apr aug a.u.b b.v c.a c.s co corp dec e.a e.d e.o e.v enz etc feb inc j.l jan jl jr k.k l.l ll ltd m.v.t mld mln mrt n.n.b n.o.t.k n.t.b n.v
  n.v.t nov nvt o.i.d okt oct p.j p.m p.o p.p.p s.v.p sep sept sr v.chr z.o.z z.s.m
`);

/** Words that begin a sentence far more often than they are a name. */
export const SENTENCE_OPENERS = words(`
  Aan Als Alle Beide Bij Binnen Daarbij Daarna Daarnaast Daarom Dan Dat De Deze Die Dit Door Een Elk Elke Er Het Hierbij Hierdoor Hierin Hij
  Hoe Hun Ieder Iedere Iedereen Ik In Indien Met Na Niet Nu Om Omdat Onder Onze Ook Op Over Partijen Partners Per Tevens Tijdens Toen Tot
  Tussen Uit Van Vanaf Verder Volgens Voor Waar Wanneer Wat We Wel Wie Wij Ze Zij Zo Zodra Zonder
  A After All An Any As At Before Both By During Each Every For From He How If It No Not On Once Our Parties She That The Their Then There
  These They This Those To We What When Where Who With
`);

const DOTTED = /^\p{L}{1,3}(?:\.\p{L}{1,3})+$/u;

/** Where words end that stand from `from` to `to` in a text: behind the last dot of an abbreviation with dots, such as "n.t.b.", which is read without it. */
export function endWithDot(text: string, from: number, to: number): number {
  return text.charAt(to) === '.' && DOTTED.test(text.slice(from, to)) ? to + 1 : to;
}

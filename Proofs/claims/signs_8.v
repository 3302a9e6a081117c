(* Written by claims/write. Do not edit. *)
Require Import Reals QArith List Lra String.
From Coquelicot Require Import Coquelicot.
From SelfNormalization Require Import Statements ScaledErrorFunction ClosedForms MomentMap FixedPoint01 Symbols.
From SelfNormalization Require Import Contraction Replay Expression OnBoxes Signs Identities.
Import ListNotations.
Open Scope string_scope.
Open Scope R_scope.

Lemma a3_2_eq_41_42 :
  forall m v : R, 0 <= m <= 0 -> (15 / 4) <= v <= (15 / 4) -> 
  Rabs (((second_moment m v) - 3) - (- (37133 / 250000))) <= (1 / 2000000).
Proof.
intros m v Hm Hv; in_parts; signs;
  [ sign_by_tree Direct [((0 # 1), (0 # 1)); ((15 # 4), (15 # 4))]%Q [m; v] "." | sign_by_tree Direct [((0 # 1), (0 # 1)); ((15 # 4), (15 # 4))]%Q [m; v] "." ].
Qed.

Lemma a6_eq_336_dJ22_dnu_bound :
  forall mu omega nu tau : R, (-1 / 10) <= mu <= (1 / 10) -> (-1 / 10) <= omega <= (1 / 10) -> (4 / 5) <= nu <= (3 / 2) -> (4 / 5) <= tau <= (5 / 4) -> 
  (Rabs (Derive (fun nu : R => (J22 mu omega nu tau)) nu)) < (281151 / 500000).
Proof.
intros mu omega nu tau Hmu Homega Hnu Htau; in_parts; signs;
  [ sign_by_tree Products [((-1 # 10), (1 # 10)); ((-1 # 10), (1 # 10)); ((4 # 5), (3 # 2)); ((4 # 5), (5 # 4))]%Q [mu; omega; nu; tau] "23..3.." | sign_by_tree Products [((-1 # 10), (1 # 10)); ((-1 # 10), (1 # 10)); ((4 # 5), (3 # 2)); ((4 # 5), (5 # 4))]%Q [mu; omega; nu; tau] "2323.2..3..232..203..3...3..33..23..." ].
Qed.

Lemma eq_6_first_column :
  (forall mu omega nu tau : R, 0 <= mu <= 0 -> 0 <= omega <= 0 -> 1 <= nu <= 1 -> 1 <= tau <= 1 -> 
  (J11 mu omega nu tau) = 0) /\
  (forall mu omega nu tau : R, 0 <= mu <= 0 -> 0 <= omega <= 0 -> 1 <= nu <= 1 -> 1 <= tau <= 1 -> 
  (H21 mu omega nu tau) = 0).
Proof.
split.
{ intros mu omega nu tau Hmu Homega Hnu Htau; in_parts; signs;
  [ exactly ]. }
{ intros mu omega nu tau Hmu Homega Hnu Htau; in_parts; signs;
  [ exactly ]. }
Qed.

Lemma lemma_15_increasing_in_v :
  forall m v v' : R, (-1 / 10) <= m <= (1 / 10) -> (6 / 5) <= v <= 20 -> (6 / 5) <= v' <= 20 -> v < v' -> 
  (fun m v : R => ((B1 m v) - (2 * (B2 m v)))) m v < (fun m v : R => ((B1 m v) - (2 * (B2 m v)))) m v'.
Proof.
intros m v v' Hm Hv Hv' Hless; in_parts;
increasing_by_sign Direct [((-1 # 10), (1 # 10)); ((6 # 5), (20 # 1))]%Q [m] v v' (@nil R) "11111110..0..10..0..110..0..10..0..1110..0..10..0..110..0..10..0..11110..0..10..0..110..0..10..0..1110..0..10..0..110..0..10..0..111110..0..10..0..110..0..10..0..1110..0..10..0..110..0..10..0..11110..0..10..01...1101...01...101...01...11101...01...101..1..01..1..1101..1..01..1..101..1..01..1..11111101..1..01..1..101..1..01..1..1101..1..01..1..101..1..01..1..11101..1..01..1..101..1..01..1..1101..1..01..1..101..1..01..1..111101..1..01..1..101..1..01..1..1101..1..01..1..101..1..01..1..11101..1..01..1..101..1..01..1..1101..1..01..1..101..1..01..1..1111101..1..01..1..101..1..01..1..1101..1..01..1..101..1..01..1..11101..1..01..1..101..1..01..1..1101..1..01..1..101..1..01..1..111101..1..01..1..101..1..01..1..1101..1..01..1..101..1..01..1..11101..1..01..1..101..1..01..1..1101..1..01..1..101..1..01..1..".
Qed.

Lemma lemma_17_increasing_in_m_0_56 :
  forall m v m' : R, (-1 / 100) <= m <= (1 / 100) -> (14 / 25) <= v <= (14 / 25) -> (-1 / 100) <= m' <= (1 / 100) -> m < m' -> 
  (fun m v : R => ((B1 m v) - (2 * (B2 m v)))) m v < (fun m v : R => ((B1 m v) - (2 * (B2 m v)))) m' v.
Proof.
intros m v m' Hm Hv Hm' Hless; in_parts;
increasing_by_sign Direct [((-1 # 100), (1 # 100)); ((14 # 25), (14 # 25))]%Q (@nil R) m m' [v] ".".
Qed.

Lemma lemma_30_bounds :
  (forall mu omega nu tau : R, (-1 / 10) <= mu <= (1 / 10) -> (-1 / 10) <= omega <= (1 / 10) -> (4 / 5) <= nu <= (3 / 2) -> (4 / 5) <= tau <= (5 / 4) -> 
  0 <= (((mu * omega) / (sqrt (2 * (nu * tau)))) ^ 2)) /\
  (forall mu omega nu tau : R, (-1 / 10) <= mu <= (1 / 10) -> (-1 / 10) <= omega <= (1 / 10) -> (4 / 5) <= nu <= (3 / 2) -> (4 / 5) <= tau <= (5 / 4) -> 
  (((mu * omega) / (sqrt (2 * (nu * tau)))) ^ 2) <= (39063 / 500000000)).
Proof.
split.
{ assert (K : forall m v : R, (-1 / 100) <= m <= (1 / 100) -> (16 / 25) <= v <= (15 / 8) -> 
  0 <= ((m / (sqrt (2 * v))) ^ 2)).
{ intros m v Hm Hv; in_parts; signs;
  [ sign_by_tree Plain [((-1 # 100), (1 # 100)); ((16 # 25), (15 # 8))]%Q [m; v] "." ]. }
intros mu omega nu tau Hmu Homega Hnu Htau; apply (K (mu * omega) (nu * tau)); products. }
{ assert (K : forall m v : R, (-1 / 100) <= m <= (1 / 100) -> (16 / 25) <= v <= (15 / 8) -> 
  ((m / (sqrt (2 * v))) ^ 2) <= (39063 / 500000000)).
{ intros m v Hm Hv; in_parts; signs;
  [ sign_by_tree Plain [((-1 # 100), (1 # 100)); ((16 # 25), (15 # 8))]%Q [m; v] "." ]. }
intros mu omega nu tau Hmu Homega Hnu Htau; apply (K (mu * omega) (nu * tau)); products. }
Qed.

Lemma lemma_32_monotone_m :
  forall m v m' : R, (-1 / 100) <= m <= (1 / 100) -> (16 / 25) <= v <= (15 / 8) -> (-1 / 100) <= m' <= (1 / 100) -> m < m' -> 
  (fun m v : R => (2 - (erfc (m / (sqrt (2 * v)))))) m v < (fun m v : R => (2 - (erfc (m / (sqrt (2 * v)))))) m' v.
Proof.
intros m v m' Hm Hv Hm' Hless; in_parts;
increasing_by_sign Direct [((-1 # 100), (1 # 100)); ((16 # 25), (15 # 8))]%Q (@nil R) m m' [v] ".".
Qed.

Lemma lemma_34_derivative_negative :
  forall mu omega nu tau : R, (-1 / 10) <= mu <= (1 / 10) -> (-1 / 10) <= omega <= (1 / 10) -> (4 / 5) <= nu <= (3 / 2) -> (4 / 5) <= tau <= (5 / 4) -> 
  ((((- 1) + alpha01) - ((mu * omega) * alpha01)) - ((2 * alpha01) * (nu * tau))) < 0.
Proof.
assert (K : forall m v : R, (-1 / 100) <= m <= (1 / 100) -> (16 / 25) <= v <= (15 / 8) -> 
  ((((- 1) + alpha01) - (m * alpha01)) - ((2 * alpha01) * v)) < 0).
{ intros m v Hm Hv; in_parts; signs;
  [ sign_by_tree Plain [((-1 # 100), (1 # 100)); ((16 # 25), (15 # 8))]%Q [m; v] "." ]. }
intros mu omega nu tau Hmu Homega Hnu Htau; apply (K (mu * omega) (nu * tau)); products.
Qed.

Lemma lemma_35 :
  (forall mu omega nu tau : R, (-1 / 10) <= mu <= (1 / 10) -> (-1 / 10) <= omega <= (1 / 10) -> (4 / 5) <= nu <= (3 / 2) -> (4 / 5) <= tau <= (5 / 4) -> 
  ((sqrt (2 / PI)) * (((((alpha01 ^ 2) - 1) * (mu * omega)) / (sqrt (nu * tau) ^ 3)) - ((3 * (alpha01 ^ 2)) / (sqrt (nu * tau))))) < 0) /\
  (forall m v v' : R, (-1 / 100) <= m <= (1 / 100) -> (16 / 25) <= v <= (15 / 8) -> (16 / 25) <= v' <= (15 / 8) -> v < v' -> 
  (fun m v : R => ((sqrt (2 / PI)) * (((((alpha01 ^ 2) - 1) * m) / (sqrt v ^ 3)) - ((3 * (alpha01 ^ 2)) / (sqrt v))))) m v < (fun m v : R => ((sqrt (2 / PI)) * (((((alpha01 ^ 2) - 1) * m) / (sqrt v ^ 3)) - ((3 * (alpha01 ^ 2)) / (sqrt v))))) m v') /\
  (forall m v m' : R, (-1 / 100) <= m <= (1 / 100) -> (16 / 25) <= v <= (15 / 8) -> (-1 / 100) <= m' <= (1 / 100) -> m < m' -> 
  (fun m v : R => ((sqrt (2 / PI)) * (((((alpha01 ^ 2) - 1) * m) / (sqrt v ^ 3)) - ((3 * (alpha01 ^ 2)) / (sqrt v))))) m v < (fun m v : R => ((sqrt (2 / PI)) * (((((alpha01 ^ 2) - 1) * m) / (sqrt v ^ 3)) - ((3 * (alpha01 ^ 2)) / (sqrt v))))) m' v).
Proof.
split.
{ assert (K : forall m v : R, (-1 / 100) <= m <= (1 / 100) -> (16 / 25) <= v <= (15 / 8) -> 
  ((sqrt (2 / PI)) * (((((alpha01 ^ 2) - 1) * m) / (sqrt v ^ 3)) - ((3 * (alpha01 ^ 2)) / (sqrt v)))) < 0).
{ intros m v Hm Hv; in_parts; signs;
  [ sign_by_tree Plain [((-1 # 100), (1 # 100)); ((16 # 25), (15 # 8))]%Q [m; v] "." ]. }
intros mu omega nu tau Hmu Homega Hnu Htau; apply (K (mu * omega) (nu * tau)); products. }
split.
{ intros m v v' Hm Hv Hv' Hless; in_parts;
increasing_by_sign Plain [((-1 # 100), (1 # 100)); ((16 # 25), (15 # 8))]%Q [m] v v' (@nil R) ".". }
{ intros m v m' Hm Hv Hm' Hless; in_parts;
increasing_by_sign Plain [((-1 # 100), (1 # 100)); ((16 # 25), (15 # 8))]%Q (@nil R) m m' [v] ".". }
Qed.

Lemma lemma_42_term_range_lower :
  (forall mu omega nu tau : R, (-1 / 10) <= mu <= (1 / 10) -> (-1 / 10) <= omega <= (1 / 10) -> (1 / 20) <= nu <= (6 / 25) -> (4 / 5) <= tau <= (5 / 4) -> 
  (692 / 625) <= (alpha01 * (B1 (mu * omega) (nu * tau)))) /\
  (forall mu omega nu tau : R, (-1 / 10) <= mu <= (1 / 10) -> (-1 / 10) <= omega <= (1 / 10) -> (1 / 20) <= nu <= (6 / 25) -> (4 / 5) <= tau <= (5 / 4) -> 
  (471143 / 500000) <= ((alpha01 - 1) * (sqrt (2 / (PI * (nu * tau)))))).
Proof.
split.
{ assert (K : forall m v : R, (-1 / 100) <= m <= (1 / 100) -> (1 / 25) <= v <= (3 / 10) -> 
  (692 / 625) <= (alpha01 * (B1 m v))).
{ intros m v Hm Hv; in_parts; signs;
  [ sign_by_tree Direct [((-1 # 100), (1 # 100)); ((1 # 25), (3 # 10))]%Q [m; v] "." ]. }
intros mu omega nu tau Hmu Homega Hnu Htau; apply (K (mu * omega) (nu * tau)); products. }
{ assert (K : forall m v : R, (-1 / 100) <= m <= (1 / 100) -> (1 / 25) <= v <= (3 / 10) -> 
  (471143 / 500000) <= ((alpha01 - 1) * (sqrt (2 / (PI * v))))).
{ intros m v Hm Hv; in_parts; signs;
  [ sign_by_tree Plain [((-1 # 100), (1 # 100)); ((1 # 25), (3 # 10))]%Q [m; v] "." ]. }
intros mu omega nu tau Hmu Homega Hnu Htau; apply (K (mu * omega) (nu * tau)); products. }
Qed.

Lemma lemma_45_eq_289_positive :
  forall m v : R, (-1 / 100) <= m <= (1 / 100) -> (7 / 1000) <= v <= (7 / 8) -> 
  (((((3 * v) - m) + (((v - m) * (v + m)) / ((v + m) + ((2911 / 1000) / PI)))) - ((((2 * ((2 * v) - m)) * ((2 * v) + m)) * (2911 / 1000)) / (((1911 / 1000) * ((2 * v) + m)) + (sqrt ((((2 * v) + m) ^ 2) + (((2 * ((2911 / 1000) ^ 2)) * v) / PI)))))) - (3 / 10000)) > 0.
Proof.
intros m v Hm Hv; in_parts; signs;
  [ sign_by_tree Plain [((-1 # 100), (1 # 100)); ((7 # 1000), (7 # 8))]%Q [m; v] "111111110.....1..1..1..11...11..1.." ].
Qed.

Lemma lemma_45_eq_294_positive :
  forall m v : R, (-1 / 100) <= m <= (1 / 100) -> (7 / 1000) <= v <= (7 / 8) -> 
  ((((((((((((((((((((16674457 / 40000000000000) * v) - ((2049216091 / 10000000000000000) * (m ^ 2))) - ((8733 / 312500) * (v ^ 5))) + (((3447 / 80) * (v ^ 4)) * m)) + ((308113 / 10000) * (v ^ 4))) + (((107771 / 2500) * (v ^ 3)) * (m ^ 2))) + (((68989 / 1000) * (v ^ 3)) * m)) + ((416357 / 10000) * (v ^ 3))) + (((13491 / 1250) * (v ^ 2)) * (m ^ 3))) - (((65863 / 5000) * (v ^ 2)) * (m ^ 2))) - (((69537 / 2500) * (v ^ 2)) * m)) - ((166743 / 20000000) * (v ^ 2))) + (((8733 / 625000) * v) * (m ^ 4))) + (((547537 / 100000) * v) * (m ^ 3))) + (((465089 / 100000) * v) * (m ^ 2))) + ((69479 / 25000000) * (v * m))) - ((53929 / 5000) * (m ^ 5))) - ((15333 / 1250) * (m ^ 4))) + ((109123 / 25000000) * (m ^ 3))) > 0.
Proof.
intros m v Hm Hv; in_parts; signs;
  [ sign_by_tree Plain [((-1 # 100), (1 # 100)); ((7 # 1000), (7 # 8))]%Q [m; v] "111111110.........." ].
Qed.

Lemma lemma_46_eq_318_decreasing :
  forall tau tau' : R, (4 / 5) <= tau <= (5 / 4) -> (4 / 5) <= tau' <= (5 / 4) -> tau < tau' -> 
  (fun tau : R => ((((- (1461910000 * (sqrt tau ^ 3))) + (4071980000 * (sqrt tau))) - (466103000 * tau)) - 2264570000)) tau' < (fun tau : R => ((((- (1461910000 * (sqrt tau ^ 3))) + (4071980000 * (sqrt tau))) - (466103000 * tau)) - 2264570000)) tau.
Proof.
intros tau tau' Htau Htau' Hless; in_parts;
decreasing_by_sign Plain [((4 # 5), (5 # 4))]%Q (@nil R) tau tau' (@nil R) ".".
Qed.

Lemma lemma_46_eq_331_negative :
  (forall t : R, (9 / 10) <= t <= (5 / 4) -> 
  ((((((((40 * (sqrt 3)) * ((72 * t) - 1)) * (sqrt t)) + 32) * ((((sqrt PI) * (1911 / 1000)) * ((24 * t) + 1)) + (sqrt (((((40 * (sqrt 3)) * (2911 / 1000)) ^ 2) * t) + (PI * (((24 * t) + 1) ^ 2)))))) * ((((sqrt PI) * (1911 / 1000)) * ((48 * t) + 1)) + (sqrt (((((40 * (sqrt 3)) * (2911 / 1000)) ^ 2) * t) + (PI * (((48 * t) + 1) ^ 2)))))) + ((((((40 * (sqrt 3)) * (2911 / 1000)) * (sqrt PI)) * (((192 * t) * ((3 * t) + 25)) - 1)) * (sqrt t)) * ((((sqrt PI) * (1911 / 1000)) * ((48 * t) + 1)) + (sqrt (((((40 * (sqrt 3)) * (2911 / 1000)) ^ 2) * t) + (PI * (((48 * t) + 1) ^ 2))))))) - (((((((2 * 40) * (sqrt 3)) * (2911 / 1000)) * (sqrt PI)) * (((192 * t) * ((12 * t) + 25)) - 1)) * (sqrt t)) * ((((sqrt PI) * (1911 / 1000)) * ((24 * t) + 1)) + (sqrt (((((40 * (sqrt 3)) * (2911 / 1000)) ^ 2) * t) + (PI * (((24 * t) + 1) ^ 2))))))) <= ((((- (5090790 * (sqrt t ^ 3))) - (34499800 * (sqrt t ^ 7))) - (35539000 * (t ^ 3))) - (62119700 * (t ^ 2)))) /\
  (forall t : R, (9 / 10) <= t <= (5 / 4) -> 
  ((((- (5090790 * (sqrt t ^ 3))) - (34499800 * (sqrt t ^ 7))) - (35539000 * (t ^ 3))) - (62119700 * (t ^ 2))) < 0).
Proof.
split.
{ intros t Ht; in_parts; signs;
  [ sign_by_tree Plain [((9 # 10), (5 # 4))]%Q [t] "00..00..0.." ]. }
{ intros t Ht; in_parts; signs;
  [ sign_by_tree Plain [((9 # 10), (5 # 4))]%Q [t] "." ]. }
Qed.

Lemma lemma_5_dJ11_dmu :
  forall mu omega nu tau : R, (-1 / 10) <= mu <= (1 / 10) -> (-1 / 10) <= omega <= (1 / 10) -> (4 / 5) <= nu <= (3 / 2) -> (4 / 5) <= tau <= (5 / 4) -> 
  (Rabs (Derive (fun mu : R => (J11 mu omega nu tau)) mu)) < (7762275498849579 / 2500000000000000000).
Proof.
intros mu omega nu tau Hmu Homega Hnu Htau; in_parts; signs;
  [ sign_by_tree Products [((-1 # 10), (1 # 10)); ((-1 # 10), (1 # 10)); ((4 # 5), (3 # 2)); ((4 # 5), (5 # 4))]%Q [mu; omega; nu; tau] "112...1.2.." | sign_by_tree Products [((-1 # 10), (1 # 10)); ((-1 # 10), (1 # 10)); ((4 # 5), (3 # 2)); ((4 # 5), (5 # 4))]%Q [mu; omega; nu; tau] "." ].
Qed.

Lemma lemma_5_dJ11_dtau :
  forall mu omega nu tau : R, (-1 / 10) <= mu <= (1 / 10) -> (-1 / 10) <= omega <= (1 / 10) -> (4 / 5) <= nu <= (3 / 2) -> (4 / 5) <= tau <= (5 / 4) -> 
  (Rabs (Derive (fun tau : R => (J11 mu omega nu tau)) tau)) < (3749149348255419 / 100000000000000000).
Proof.
intros mu omega nu tau Hmu Homega Hnu Htau; in_parts; signs;
  [ sign_by_tree Products [((-1 # 10), (1 # 10)); ((-1 # 10), (1 # 10)); ((4 # 5), (3 # 2)); ((4 # 5), (5 # 4))]%Q [mu; omega; nu; tau] "12..." | sign_by_tree Products [((-1 # 10), (1 # 10)); ((-1 # 10), (1 # 10)); ((4 # 5), (3 # 2)); ((4 # 5), (5 # 4))]%Q [mu; omega; nu; tau] "1.2.." ].
Qed.

Lemma lemma_5_dJ12_dmu :
  forall mu omega nu tau : R, (-1 / 10) <= mu <= (1 / 10) -> (-1 / 10) <= omega <= (1 / 10) -> (4 / 5) <= nu <= (3 / 2) -> (4 / 5) <= tau <= (5 / 4) -> 
  (Rabs (Derive (fun mu : R => (J12 mu omega nu tau)) mu)) < (3905363904432727 / 125000000000000000).
Proof.
intros mu omega nu tau Hmu Homega Hnu Htau; in_parts; signs;
  [ sign_by_tree Products [((-1 # 10), (1 # 10)); ((-1 # 10), (1 # 10)); ((4 # 5), (3 # 2)); ((4 # 5), (5 # 4))]%Q [mu; omega; nu; tau] "12..." | sign_by_tree Products [((-1 # 10), (1 # 10)); ((-1 # 10), (1 # 10)); ((4 # 5), (3 # 2)); ((4 # 5), (5 # 4))]%Q [mu; omega; nu; tau] "1.2.." ].
Qed.

Lemma lemma_5_dJ12_domega :
  forall mu omega nu tau : R, (-1 / 10) <= mu <= (1 / 10) -> (-1 / 10) <= omega <= (1 / 10) -> (4 / 5) <= nu <= (3 / 2) -> (4 / 5) <= tau <= (5 / 4) -> 
  (Rabs (Derive (fun omega : R => (J12 mu omega nu tau)) omega)) < (3905363904432727 / 125000000000000000).
Proof.
intros mu omega nu tau Hmu Homega Hnu Htau; in_parts; signs;
  [ sign_by_tree Products [((-1 # 10), (1 # 10)); ((-1 # 10), (1 # 10)); ((4 # 5), (3 # 2)); ((4 # 5), (5 # 4))]%Q [mu; omega; nu; tau] "02..." | sign_by_tree Products [((-1 # 10), (1 # 10)); ((-1 # 10), (1 # 10)); ((4 # 5), (3 # 2)); ((4 # 5), (5 # 4))]%Q [mu; omega; nu; tau] "0.2.." ].
Qed.

Lemma lemma_6_J11_bound :
  forall mu omega nu tau : R, (-1 / 10) <= mu <= (1 / 10) -> (-1 / 10) <= omega <= (1 / 10) -> (4 / 5) <= nu <= (3 / 2) -> (4 / 5) <= tau <= (5 / 4) -> 
  (Rabs (J11 mu omega nu tau)) <= (104497 / 1000000).
Proof.
intros mu omega nu tau Hmu Homega Hnu Htau; in_parts; signs;
  [ sign_by_tree Products [((-1 # 10), (1 # 10)); ((-1 # 10), (1 # 10)); ((4 # 5), (3 # 2)); ((4 # 5), (5 # 4))]%Q [mu; omega; nu; tau] "1.1.1.21.31.2...." | sign_by_tree Products [((-1 # 10), (1 # 10)); ((-1 # 10), (1 # 10)); ((4 # 5), (3 # 2)); ((4 # 5), (5 # 4))]%Q [mu; omega; nu; tau] "11121312........." ].
Qed.

Lemma lemma_9_eq_76_upper :
  forall mu omega nu tau : R, (1 / 10) <= mu <= (1 / 10) -> (1 / 10) <= omega <= (1 / 10) -> (3 / 2) <= nu <= (3 / 2) -> (5 / 4) <= tau <= (5 / 4) -> 
  (mu_tilde_at mu omega nu tau) < (87653 / 1000000).
Proof.
assert (K : forall m v : R, (1 / 100) <= m <= (1 / 100) -> (15 / 8) <= v <= (15 / 8) -> 
  (mean m v) < (87653 / 1000000)).
{ intros m v Hm Hv; in_parts; signs;
  [ sign_by_tree Direct [((1 # 100), (1 # 100)); ((15 # 8), (15 # 8))]%Q [m; v] "." ]. }
intros mu omega nu tau Hmu Homega Hnu Htau; apply (K (mu * omega) (nu * tau)); products.
Qed.

Lemma spectral_norm_0_1_value :
  forall mu omega nu tau : R, 0 <= mu <= 0 -> 0 <= omega <= 0 -> 1 <= nu <= 1 -> 1 <= tau <= 1 -> 
  Rabs ((S mu omega nu tau) - (7877 / 10000)) <= (1 / 20000).
Proof.
intros mu omega nu tau Hmu Homega Hnu Htau; in_parts; signs;
  [ sign_by_tree Products [((0 # 1), (0 # 1)); ((0 # 1), (0 # 1)); ((1 # 1), (1 # 1)); ((1 # 1), (1 # 1))]%Q [mu; omega; nu; tau] "." | sign_by_tree Products [((0 # 1), (0 # 1)); ((0 # 1), (0 # 1)); ((1 # 1), (1 # 1)); ((1 # 1), (1 # 1))]%Q [mu; omega; nu; tau] "." ].
Qed.

Lemma theorem_16_mean_increasing :
  (forall m v m' : R, (-1 / 100) <= m <= (1 / 100) -> (6 / 5) <= v <= 20 -> (-1 / 100) <= m' <= (1 / 100) -> m < m' -> 
  (fun m v : R => (mean m v)) m v < (fun m v : R => (mean m v)) m' v) /\
  (forall m v v' : R, (-1 / 100) <= m <= (1 / 100) -> (6 / 5) <= v <= 20 -> (6 / 5) <= v' <= 20 -> v < v' -> 
  (fun m v : R => (mean m v)) m v < (fun m v : R => (mean m v)) m v').
Proof.
split.
{ intros m v m' Hm Hv Hm' Hless; in_parts;
increasing_by_sign Direct [((-1 # 100), (1 # 100)); ((6 # 5), (20 # 1))]%Q (@nil R) m m' [v] ".". }
{ intros m v v' Hm Hv Hv' Hless; in_parts;
increasing_by_sign Direct [((-1 # 100), (1 # 100)); ((6 # 5), (20 # 1))]%Q [m] v v' (@nil R) "1111.....". }
Qed.

Lemma theorem_16_mean_positive :
  forall mu omega nu tau : R, (-1 / 10) <= mu <= (1 / 10) -> (-1 / 10) <= omega <= (1 / 10) -> (3 / 2) <= nu <= 16 -> (4 / 5) <= tau <= (5 / 4) -> 
  (mu_tilde_at mu omega nu tau) > 0.
Proof.
assert (K : forall m v : R, (-1 / 100) <= m <= (1 / 100) -> (6 / 5) <= v <= 20 -> 
  (mean m v) > 0).
{ intros m v Hm Hv; in_parts; signs;
  [ sign_by_tree Direct [((-1 # 100), (1 # 100)); ((6 # 5), (20 # 1))]%Q [m; v] "11111......" ]. }
intros mu omega nu tau Hmu Homega Hnu Htau; apply (K (mu * omega) (nu * tau)); products.
Qed.

(* Written by claims/write. Do not edit. *)
Require Import Reals QArith List Lra String.
From Coquelicot Require Import Coquelicot.
From SelfNormalization Require Import Statements ScaledErrorFunction ClosedForms MomentMap FixedPoint01 Symbols.
From SelfNormalization Require Import Contraction Replay Expression OnBoxes Signs Identities.
Import ListNotations.
Open Scope string_scope.
Open Scope R_scope.

Lemma eq_6_dvariance_dnu :
  forall mu omega nu tau : R, 0 <= mu <= 0 -> 0 <= omega <= 0 -> 1 <= nu <= 1 -> 1 <= tau <= 1 -> 
  Rabs ((H22 mu omega nu tau) - (97831 / 125000)) <= (1 / 2000000).
Proof.
intros mu omega nu tau Hmu Homega Hnu Htau; in_parts; signs;
  [ sign_by_tree Products [((0 # 1), (0 # 1)); ((0 # 1), (0 # 1)); ((1 # 1), (1 # 1)); ((1 # 1), (1 # 1))]%Q [mu; omega; nu; tau] "." | sign_by_tree Products [((0 # 1), (0 # 1)); ((0 # 1), (0 # 1)); ((1 # 1), (1 # 1)); ((1 # 1), (1 # 1))]%Q [mu; omega; nu; tau] "." ].
Qed.

Lemma lemma_10_dmean_dtau_bound :
  forall mu omega nu tau : R, (-1 / 10) <= mu <= (1 / 10) -> (-1 / 10) <= omega <= (1 / 10) -> (4 / 5) <= nu <= (3 / 2) -> (4 / 5) <= tau <= (5 / 4) -> 
  (Rabs (Derive (fun tau : R => (mu_tilde_at mu omega nu tau)) tau)) <= (38807 / 200000).
Proof.
intros mu omega nu tau Hmu Homega Hnu Htau; named; in_parts; signs;
  [ sign_by_tree Products [((-1 # 10), (1 # 10)); ((-1 # 10), (1 # 10)); ((4 # 5), (3 # 2)); ((4 # 5), (5 # 4))]%Q [mu; omega; nu; tau] "2.2.." | sign_by_tree Products [((-1 # 10), (1 # 10)); ((-1 # 10), (1 # 10)); ((4 # 5), (3 # 2)); ((4 # 5), (5 # 4))]%Q [mu; omega; nu; tau] "." ].
Qed.

Lemma lemma_13_mean_square :
  (forall mu omega nu tau : R, (-1 / 10) <= mu <= (1 / 10) -> (-1 / 10) <= omega <= (1 / 10) -> (4 / 5) <= nu <= (3 / 2) -> (19 / 20) <= tau <= (11 / 10) -> 
  ((xi_tilde_at mu omega nu tau) - (nu_tilde_at mu omega nu tau)) = ((mu_tilde_at mu omega nu tau) ^ 2)) /\
  (forall mu omega nu tau : R, (-1 / 10) <= mu <= (1 / 10) -> (-1 / 10) <= omega <= (1 / 10) -> (4 / 5) <= nu <= (3 / 2) -> (19 / 20) <= tau <= (11 / 10) -> 
  ((mu_tilde_at mu omega nu tau) ^ 2) < (4597 / 1000000)).
Proof.
split.
{ assert (K : forall m v : R, (-1 / 100) <= m <= (1 / 100) -> (19 / 25) <= v <= (33 / 20) -> 
  ((second_moment m v) - (variance m v)) = ((mean m v) ^ 2)).
{ intros m v Hm Hv; in_parts; signs;
  [ exactly ]. }
intros mu omega nu tau Hmu Homega Hnu Htau; apply (K (mu * omega) (nu * tau)); products. }
{ assert (K : forall m v : R, (-1 / 100) <= m <= (1 / 100) -> (19 / 25) <= v <= (33 / 20) -> 
  ((mean m v) ^ 2) < (4597 / 1000000)).
{ intros m v Hm Hv; in_parts; signs;
  [ sign_by_tree Direct [((-1 # 100), (1 # 100)); ((19 # 25), (33 # 20))]%Q [m; v] "11..1.." ]. }
intros mu omega nu tau Hmu Homega Hnu Htau; apply (K (mu * omega) (nu * tau)); products. }
Qed.

Lemma lemma_17_increasing_in_m_0_128 :
  forall m v m' : R, (-1 / 100) <= m <= (1 / 100) -> (16 / 125) <= v <= (16 / 125) -> (-1 / 100) <= m' <= (1 / 100) -> m < m' -> 
  (fun m v : R => ((B1 m v) - (2 * (B2 m v)))) m v < (fun m v : R => ((B1 m v) - (2 * (B2 m v)))) m' v.
Proof.
intros m v m' Hm Hv Hm' Hless; in_parts;
increasing_by_sign Direct [((-1 # 100), (1 # 100)); ((16 # 125), (16 # 125))]%Q (@nil R) m m' [v] ".".
Qed.

Lemma lemma_27_values :
  (exists mu omega nu tau : R, (-1 / 10) <= mu <= (1 / 10) /\ (-1 / 10) <= omega <= (1 / 10) /\ (4 / 5) <= nu <= (3 / 2) /\ (4 / 5) <= tau <= (5 / 4) /\ (((mu * omega) / (sqrt (2 * (nu * tau)))) + (sqrt ((nu * tau) / 2))) <= ((348 / 625) + (1 / 20000))) /\
  (forall mu omega nu tau : R, (-1 / 10) <= mu <= (1 / 10) -> (-1 / 10) <= omega <= (1 / 10) -> (4 / 5) <= nu <= (3 / 2) -> (4 / 5) <= tau <= (5 / 4) -> 
  (((mu * omega) / (sqrt (2 * (nu * tau)))) + (sqrt ((nu * tau) / 2))) >= ((348 / 625) - (1 / 20000))) /\
  (forall mu omega nu tau : R, (-1 / 10) <= mu <= (1 / 10) -> (-1 / 10) <= omega <= (1 / 10) -> (4 / 5) <= nu <= (3 / 2) -> (4 / 5) <= tau <= (5 / 4) -> 
  (((mu * omega) / (sqrt (2 * (nu * tau)))) + (sqrt ((nu * tau) / 2))) <= ((4867 / 5000) + (1 / 20000))) /\
  (exists mu omega nu tau : R, (-1 / 10) <= mu <= (1 / 10) /\ (-1 / 10) <= omega <= (1 / 10) /\ (4 / 5) <= nu <= (3 / 2) /\ (4 / 5) <= tau <= (5 / 4) /\ (((mu * omega) / (sqrt (2 * (nu * tau)))) + (sqrt ((nu * tau) / 2))) >= ((4867 / 5000) - (1 / 20000))).
Proof.
split.
{ exists (1 / 10), (-1 / 10), (4 / 5), (4 / 5); numbers. }
split.
{ assert (K : forall m v : R, (-1 / 100) <= m <= (1 / 100) -> (16 / 25) <= v <= (15 / 8) -> 
  ((m / (sqrt (2 * v))) + (sqrt (v / 2))) >= ((348 / 625) - (1 / 20000))).
{ intros m v Hm Hv; in_parts; signs;
  [ sign_by_tree Plain [((-1 # 100), (1 # 100)); ((16 # 25), (15 # 8))]%Q [m; v] "." ]. }
intros mu omega nu tau Hmu Homega Hnu Htau; apply (K (mu * omega) (nu * tau)); products. }
split.
{ assert (K : forall m v : R, (-1 / 100) <= m <= (1 / 100) -> (16 / 25) <= v <= (15 / 8) -> 
  ((m / (sqrt (2 * v))) + (sqrt (v / 2))) <= ((4867 / 5000) + (1 / 20000))).
{ intros m v Hm Hv; in_parts; signs;
  [ sign_by_tree Plain [((-1 # 100), (1 # 100)); ((16 # 25), (15 # 8))]%Q [m; v] "." ]. }
intros mu omega nu tau Hmu Homega Hnu Htau; apply (K (mu * omega) (nu * tau)); products. }
{ exists (-1 / 10), (-1 / 10), (3 / 2), (5 / 4); numbers. }
Qed.

Lemma lemma_29_monotone_m :
  forall m v m' : R, (-1 / 100) <= m <= (1 / 100) -> (16 / 25) <= v <= (15 / 8) -> (-1 / 100) <= m' <= (1 / 100) -> m < m' -> 
  (fun m v : R => (m / (sqrt (2 * v)))) m v < (fun m v : R => (m / (sqrt (2 * v)))) m' v.
Proof.
intros m v m' Hm Hv Hm' Hless; in_parts;
increasing_by_sign Plain [((-1 # 100), (1 # 100)); ((16 # 25), (15 # 8))]%Q (@nil R) m m' [v] ".".
Qed.

Lemma lemma_38_B2_bound :
  forall mu omega nu tau : R, (-1 / 10) <= mu <= (1 / 10) -> (-1 / 10) <= omega <= (1 / 10) -> (4 / 5) <= nu <= (3 / 2) -> (4 / 5) <= tau <= (5 / 4) -> 
  (B2 (mu * omega) (nu * tau)) > (65443 / 250000).
Proof.
assert (K : forall m v : R, (-1 / 100) <= m <= (1 / 100) -> (16 / 25) <= v <= (15 / 8) -> 
  (B2 m v) > (65443 / 250000)).
{ intros m v Hm Hv; in_parts; signs;
  [ sign_by_tree Direct [((-1 # 100), (1 # 100)); ((16 # 25), (15 # 8))]%Q [m; v] "1.1.." ]. }
intros mu omega nu tau Hmu Homega Hnu Htau; apply (K (mu * omega) (nu * tau)); products.
Qed.

Lemma lemma_40_eq_227_second_line_intended :
  (forall mu omega nu tau : R, (-1 / 10) <= mu <= (1 / 10) -> (-1 / 10) <= omega <= (1 / 10) -> (4 / 5) <= nu <= (3 / 2) -> (4 / 5) <= tau <= (5 / 4) -> 
  (((alpha01 ^ 2) / (nu * tau)) * ((((2 * (nu * tau)) + (mu * omega)) * (B2 (mu * omega) (nu * tau))) - (((nu * tau) + (mu * omega)) * (B1 (mu * omega) (nu * tau))))) = (((((sqrt 2) * (alpha01 ^ 2)) * (sqrt (nu * tau))) / (nu * tau)) * (((((2 * (nu * tau)) + (mu * omega)) * (B2 (mu * omega) (nu * tau))) / (sqrt (2 * (nu * tau)))) - ((((nu * tau) + (mu * omega)) * (B1 (mu * omega) (nu * tau))) / (sqrt (2 * (nu * tau))))))) /\
  (forall m v : R, (-1 / 100) <= m <= (1 / 100) -> (16 / 25) <= v <= (15 / 8) -> 
  (Derive (fun m : R => (((sqrt (2 / PI)) * (sqrt v)) - ((alpha01 ^ 2) * ((B1 m v) - (B2 m v))))) m) = (((alpha01 ^ 2) / v) * ((((2 * v) + m) * (B2 m v)) - ((v + m) * (B1 m v))))) /\
  (forall mu omega nu tau : R, (-1 / 10) <= mu <= (1 / 10) -> (-1 / 10) <= omega <= (1 / 10) -> (4 / 5) <= nu <= (3 / 2) -> (4 / 5) <= tau <= (5 / 4) -> 
  (((alpha01 ^ 2) / (nu * tau)) * ((((2 * (nu * tau)) + (mu * omega)) * (B2 (mu * omega) (nu * tau))) - (((nu * tau) + (mu * omega)) * (B1 (mu * omega) (nu * tau))))) > 0).
Proof.
split.
{ intros mu omega nu tau Hmu Homega Hnu Htau; identity_in Products [mu; omega; nu; tau]. }
split.
{ intros m v Hm Hv; identity_in Direct [m; v]. }
{ assert (K : forall m v : R, (-1 / 100) <= m <= (1 / 100) -> (16 / 25) <= v <= (15 / 8) -> 
  (((alpha01 ^ 2) / v) * ((((2 * v) + m) * (B2 m v)) - ((v + m) * (B1 m v)))) > 0).
{ intros m v Hm Hv; in_parts; signs;
  [ sign_by_tree Direct [((-1 # 100), (1 # 100)); ((16 # 25), (15 # 8))]%Q [m; v] "111...1.." ]. }
intros mu omega nu tau Hmu Homega Hnu Htau; apply (K (mu * omega) (nu * tau)); products. }
Qed.

Lemma lemma_44_eq_268_positive :
  (forall v : R, (6 / 5) <= v <= 20 -> 
  (20 * (v ^ 3)) >= (v ^ 4)) /\
  (forall v : R, (6 / 5) <= v <= 20 -> 
  (((61949 / 2500) * (v ^ 4)) - ((12227 / 10000) * (v ^ 5))) > 0) /\
  (forall v : R, (6 / 5) <= v <= 20 -> 
  (((((65091 / 5000) * (v ^ 3)) + ((47471 / 20000) * (v ^ 2))) - ((45521 / 2500000) * v)) - (97037 / 500000000)) > 0).
Proof.
split.
{ intros v Hv; in_parts; signs;
  [ sign_by_tree Plain [((6 # 5), (20 # 1))]%Q [v] "0000..0..0..00..0.0.." ]. }
split.
{ intros v Hv; in_parts; signs;
  [ sign_by_tree Plain [((6 # 5), (20 # 1))]%Q [v] "00000...0..00..0..00..0.0.0.." ]. }
{ intros v Hv; in_parts; signs;
  [ sign_by_tree Plain [((6 # 5), (20 # 1))]%Q [v] "." ]. }
Qed.

Lemma lemma_44_eq_278_first :
  forall m : R, (-1 / 10) <= m <= (1 / 10) -> 
  (((sqrt (15 * PI)) * ((((5 * m) + 6) * (erfcx (((5 * m) + 6) / (2 * (sqrt 15))))) - ((2 * ((5 * m) + 12)) * (erfcx (((5 * m) + 12) / (2 * (sqrt 15))))))) + 30) <= ((((sqrt (15 * PI)) * ((((5 * m) + 6) * (A (((5 * m) + 6) / (2 * (sqrt 15))))) - ((2 * ((5 * m) + 12)) * (A (((5 * m) + 12) / (2 * (sqrt 15))))))) + 30) + (1 / 5)).
Proof.
intros m Hm; in_parts; signs;
  [ sign_by_tree Plain [((-1 # 10), (1 # 10))]%Q [m] "000..0..00..0.." ].
Qed.

Lemma lemma_5_dJ11_dnu :
  forall mu omega nu tau : R, (-1 / 10) <= mu <= (1 / 10) -> (-1 / 10) <= omega <= (1 / 10) -> (4 / 5) <= nu <= (3 / 2) -> (4 / 5) <= tau <= (5 / 4) -> 
  (Rabs (Derive (fun nu : R => (J11 mu omega nu tau)) nu)) < (3905363904432727 / 125000000000000000).
Proof.
intros mu omega nu tau Hmu Homega Hnu Htau; in_parts; signs;
  [ sign_by_tree Products [((-1 # 10), (1 # 10)); ((-1 # 10), (1 # 10)); ((4 # 5), (3 # 2)); ((4 # 5), (5 # 4))]%Q [mu; omega; nu; tau] "12..." | sign_by_tree Products [((-1 # 10), (1 # 10)); ((-1 # 10), (1 # 10)); ((4 # 5), (3 # 2)); ((4 # 5), (5 # 4))]%Q [mu; omega; nu; tau] "1.2.." ].
Qed.

Lemma lemma_5_dJ11_domega :
  forall mu omega nu tau : R, (-1 / 10) <= mu <= (1 / 10) -> (-1 / 10) <= omega <= (1 / 10) -> (4 / 5) <= nu <= (3 / 2) -> (4 / 5) <= tau <= (5 / 4) -> 
  (Rabs (Derive (fun omega : R => (J11 mu omega nu tau)) omega)) < (1055872374194189 / 1000000000000000).
Proof.
intros mu omega nu tau Hmu Homega Hnu Htau; in_parts; signs;
  [ sign_by_tree Products [((-1 # 10), (1 # 10)); ((-1 # 10), (1 # 10)); ((4 # 5), (3 # 2)); ((4 # 5), (5 # 4))]%Q [mu; omega; nu; tau] "." | sign_by_tree Products [((-1 # 10), (1 # 10)); ((-1 # 10), (1 # 10)); ((4 # 5), (3 # 2)); ((4 # 5), (5 # 4))]%Q [mu; omega; nu; tau] "." ].
Qed.

Lemma lemma_5_dJ12_dnu :
  forall mu omega nu tau : R, (-1 / 10) <= mu <= (1 / 10) -> (-1 / 10) <= omega <= (1 / 10) -> (4 / 5) <= nu <= (3 / 2) -> (4 / 5) <= tau <= (5 / 4) -> 
  (Rabs (Derive (fun nu : R => (J12 mu omega nu tau)) nu)) < (10616394119312177 / 50000000000000000).
Proof.
intros mu omega nu tau Hmu Homega Hnu Htau; in_parts; signs;
  [ sign_by_tree Products [((-1 # 10), (1 # 10)); ((-1 # 10), (1 # 10)); ((4 # 5), (3 # 2)); ((4 # 5), (5 # 4))]%Q [mu; omega; nu; tau] "2.." | sign_by_tree Products [((-1 # 10), (1 # 10)); ((-1 # 10), (1 # 10)); ((4 # 5), (3 # 2)); ((4 # 5), (5 # 4))]%Q [mu; omega; nu; tau] "." ].
Qed.

Lemma lemma_5_dJ22_dtau :
  forall mu omega nu tau : R, (-1 / 10) <= mu <= (1 / 10) -> (-1 / 10) <= omega <= (1 / 10) -> (4 / 5) <= nu <= (3 / 2) -> (4 / 5) <= tau <= (5 / 4) -> 
  (Rabs (Derive (fun tau : R => (J22 mu omega nu tau)) tau)) < (2396685907216327 / 1000000000000000).
Proof.
intros mu omega nu tau Hmu Homega Hnu Htau; in_parts; signs;
  [ sign_by_tree Products [((-1 # 10), (1 # 10)); ((-1 # 10), (1 # 10)); ((4 # 5), (3 # 2)); ((4 # 5), (5 # 4))]%Q [mu; omega; nu; tau] "1.." | sign_by_tree Products [((-1 # 10), (1 # 10)); ((-1 # 10), (1 # 10)); ((4 # 5), (3 # 2)); ((4 # 5), (5 # 4))]%Q [mu; omega; nu; tau] "." ].
Qed.

Lemma lemma_9_eq_77 :
  (forall mu omega nu tau : R, (-1 / 10) <= mu <= (-1 / 10) -> (1 / 10) <= omega <= (1 / 10) -> (4 / 5) <= nu <= (4 / 5) -> (4 / 5) <= tau <= (4 / 5) -> 
  (703257 / 1000000) < (xi_tilde_at mu omega nu tau)) /\
  (forall mu omega nu tau : R, (1 / 10) <= mu <= (1 / 10) -> (1 / 10) <= omega <= (1 / 10) -> (3 / 2) <= nu <= (3 / 2) -> (5 / 4) <= tau <= (5 / 4) -> 
  (xi_tilde_at mu omega nu tau) < (328741 / 200000)).
Proof.
split.
{ assert (K : forall m v : R, (-1 / 100) <= m <= (-1 / 100) -> (16 / 25) <= v <= (16 / 25) -> 
  (703257 / 1000000) < (second_moment m v)).
{ intros m v Hm Hv; in_parts; signs;
  [ sign_by_tree Direct [((-1 # 100), (-1 # 100)); ((16 # 25), (16 # 25))]%Q [m; v] "." ]. }
intros mu omega nu tau Hmu Homega Hnu Htau; apply (K (mu * omega) (nu * tau)); products. }
{ assert (K : forall m v : R, (1 / 100) <= m <= (1 / 100) -> (15 / 8) <= v <= (15 / 8) -> 
  (second_moment m v) < (328741 / 200000)).
{ intros m v Hm Hv; in_parts; signs;
  [ sign_by_tree Direct [((1 # 100), (1 # 100)); ((15 # 8), (15 # 8))]%Q [m; v] "." ]. }
intros mu omega nu tau Hmu Homega Hnu Htau; apply (K (mu * omega) (nu * tau)); products. }
Qed.

Lemma lemma_9_variance_interval_intended :
  (forall mu omega nu tau : R, (-1 / 10) <= mu <= (1 / 10) -> (-1 / 10) <= omega <= (1 / 10) -> (4 / 5) <= nu <= (3 / 2) -> (4 / 5) <= tau <= (5 / 4) -> 
  (347787 / 500000) < (nu_tilde_at mu omega nu tau)) /\
  (forall mu omega nu tau : R, (-1 / 10) <= mu <= (1 / 10) -> (-1 / 10) <= omega <= (1 / 10) -> (4 / 5) <= nu <= (3 / 2) -> (4 / 5) <= tau <= (5 / 4) -> 
  (nu_tilde_at mu omega nu tau) < (1636023 / 1000000)).
Proof.
split.
{ assert (K : forall m v : R, (-1 / 100) <= m <= (1 / 100) -> (16 / 25) <= v <= (15 / 8) -> 
  (347787 / 500000) < (variance m v)).
{ intros m v Hm Hv; in_parts; signs;
  [ sign_by_tree Direct [((-1 # 100), (1 # 100)); ((16 # 25), (15 # 8))]%Q [m; v] "1111....." ]. }
intros mu omega nu tau Hmu Homega Hnu Htau; apply (K (mu * omega) (nu * tau)); products. }
{ assert (K : forall m v : R, (-1 / 100) <= m <= (1 / 100) -> (16 / 25) <= v <= (15 / 8) -> 
  (variance m v) < (1636023 / 1000000)).
{ intros m v Hm Hv; in_parts; signs;
  [ sign_by_tree Direct [((-1 # 100), (1 # 100)); ((16 # 25), (15 # 8))]%Q [m; v] "1.1.." ]. }
intros mu omega nu tau Hmu Homega Hnu Htau; apply (K (mu * omega) (nu * tau)); products. }
Qed.

Lemma spectral_norm_0_1_below_one :
  forall mu omega nu tau : R, 0 <= mu <= 0 -> 0 <= omega <= 0 -> 1 <= nu <= 1 -> 1 <= tau <= 1 -> 
  (S mu omega nu tau) < 1.
Proof.
intros mu omega nu tau Hmu Homega Hnu Htau; in_parts; signs;
  [ sign_by_tree Products [((0 # 1), (0 # 1)); ((0 # 1), (0 # 1)); ((1 # 1), (1 # 1)); ((1 # 1), (1 # 1))]%Q [mu; omega; nu; tau] "." ].
Qed.

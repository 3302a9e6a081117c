(* Written by snn-verify export. Do not edit. *)
Require Import Reals QArith Lra.
From SelfNormalization Require Import Statements ScaledErrorFunction MomentMap FixedPoint01 Symbols.
From SelfNormalization Require Import Expression Refutations.
Open Scope R_scope.

(** Eq. (6): eq-6-dmean-dnu. *)
Lemma eq_6_dmean_dnu_refuted :
  ~ (forall mu omega nu tau : R, 0 <= mu <= 0 -> 0 <= omega <= 0 -> 1 <= nu <= 1 -> 1 <= tau <= 1 ->
    Rabs (tau * (lambda01 / 4 * (alpha01 * (exp (mu * omega + nu * tau / 2) * erfc (mu * omega /
    sqrt (2 * (nu * tau)) + sqrt (nu * tau / 2))) - (alpha01 - 1) * sqrt (2 / PI) * exp (- (mu *
    omega / sqrt (2 * (nu * tau))) ^ 2) / sqrt (nu * tau))) - 44417 / 500000) <= 1 / 2000000).
Proof. refute 0 0 1 1. Qed.

(** Lemma 7, Eq. (75): lemma-7-eq-75-product. *)
Lemma lemma_7_eq_75_product_refuted :
  ~ (1 / 4 * lambda01 * (5 / 4) * Rabs (983247 / 1000000 - 196147 / 500000) <= 38807 / 200000).
Proof. refute. Qed.

(** Lemma 9: lemma-9-mean-interval. *)
Lemma lemma_9_mean_interval_refuted :
  ~ (forall mu omega nu tau : R, -1 / 10 <= mu <= 1 / 10 -> -1 / 10 <= omega <= 1 / 10 ->
    4 / 5 <= nu <= 15 -> 4 / 5 <= tau <= 5 / 4 -> - (1029 / 25000) < mean (mu * omega) (nu * tau) /\
    mean (mu * omega) (nu * tau) < 87653 / 1000000).
Proof. refute (1 / 10) (-1 / 10) (4 / 5) (4 / 5). Qed.

(** Lemma 9, domain of section A3.4.1: lemma-9-mean-interval-intended. *)
Lemma lemma_9_mean_interval_intended_refuted :
  ~ (forall mu omega nu tau : R, -1 / 10 <= mu <= 1 / 10 -> -1 / 10 <= omega <= 1 / 10 ->
    4 / 5 <= nu <= 3 / 2 -> 4 / 5 <= tau <= 5 / 4 -> - (1029 / 25000) < mean (mu * omega) (nu * tau)
    /\ mean (mu * omega) (nu * tau) < 87653 / 1000000).
Proof. refute (1 / 10) (-1 / 10) (4 / 5) (4 / 5). Qed.

(** Lemma 9: lemma-9-second-moment-interval. *)
Lemma lemma_9_second_moment_interval_refuted :
  ~ (forall mu omega nu tau : R, -1 / 10 <= mu <= 1 / 10 -> -1 / 10 <= omega <= 1 / 10 ->
    4 / 5 <= nu <= 15 -> 4 / 5 <= tau <= 5 / 4 -> 703257 / 1000000 < second_moment (mu * omega) (nu
    * tau) /\ second_moment (mu * omega) (nu * tau) < 328741 / 200000).
Proof. refute (1 / 10) (-1 / 10) 15 (5 / 4). Qed.

(** Lemma 9: lemma-9-variance-interval. *)
Lemma lemma_9_variance_interval_refuted :
  ~ (forall mu omega nu tau : R, -1 / 10 <= mu <= 1 / 10 -> -1 / 10 <= omega <= 1 / 10 ->
    4 / 5 <= nu <= 15 -> 4 / 5 <= tau <= 5 / 4 -> 347787 / 500000 < variance (mu * omega) (nu * tau)
    /\ variance (mu * omega) (nu * tau) < 1636023 / 1000000).
Proof. refute (1 / 10) (-1 / 10) 15 (5 / 4). Qed.

(** Lemma 10 proof, Eq. (101): lemma-10-eq-101-sum. *)
Lemma lemma_10_eq_101_sum_refuted :
  ~ (54979 / 25000 + 2 * (3905363904432727 / 125000000000000000) * (87653 / 1000000) + 2 * (104497 /
    1000000) * (38807 / 200000) + 2 * (10616394119312177 / 50000000000000000) * (87653 / 1000000) +
    2 * (38807 / 200000) ^ 2 < 114121 / 50000).
Proof. refute. Qed.

(** Lemma 12 proof, Eqs. (98)-(103), (108), (109): lemma-12-eq-109-closure. *)
Lemma lemma_12_eq_109_closure_refuted :
  ~ (let Dmu := 7762275498849579 / 2500000000000000000 + 3905363904432727 / 125000000000000000 +
    2220441024325437 / 100000000000000000 + 2996689293822061 / 20000000000000000 + 2 * (104497 /
    1000000) * (87653 / 1000000) + 2 * (104497 / 1000000) ^ 2 + 2 * (38807 / 200000) * (87653 /
    1000000) + 2 * (104497 / 1000000) * (38807 / 200000) in let Domega := 29799 / 12500 + 2 *
    (1055872374194189 / 1000000000000000) * (87653 / 1000000) + 2 * (104497 / 1000000) ^ 2 + 2 *
    (3905363904432727 / 125000000000000000) * (87653 / 1000000) + 2 * (38807 / 200000) * (104497 /
    1000000) in let Dnu := 54979 / 25000 + 2 * (3905363904432727 / 125000000000000000) * (87653 /
    1000000) + 2 * (104497 / 1000000) * (38807 / 200000) + 2 * (10616394119312177 /
    50000000000000000) * (87653 / 1000000) + 2 * (38807 / 200000) ^ 2 in let Dtau := 282643 / 100000
    + 2 * (3749149348255419 / 100000000000000000) * (87653 / 1000000) + 2 * (104497 / 1000000) *
    (38807 / 200000) + 2 * (212437765537727 / 1000000000000000) * (87653 / 1000000) + 2 * (38807 /
    200000) ^ 2 in 2478131042764693 / 2500000000000000 + Dmu * (68097371 / 10000000000) + Domega *
    (1658577 / 2000000000) + Dnu * (239521 / 250000000) + Dtau * (1464619 / 2000000000) < 1).
Proof. refute. Qed.

(** Lemma 13; A3.1: lemma-13-mean-interval. *)
Lemma lemma_13_mean_interval_refuted :
  ~ (forall mu omega nu tau : R, -1 / 10 <= mu <= 1 / 10 -> -1 / 10 <= omega <= 1 / 10 ->
    4 / 5 <= nu <= 3 / 2 -> 19 / 20 <= tau <= 11 / 10 -> - (1553 / 50000) <= mean (mu * omega) (nu *
    tau) /\ mean (mu * omega) (nu * tau) <= 6773 / 100000).
Proof. refute (1 / 10) (-1 / 10) (4 / 5) (19 / 20). Qed.

(** Lemma 13 proof, Eq. (110): lemma-13-eq-110-lower. *)
Lemma lemma_13_eq_110_lower_refuted :
  ~ (forall mu omega nu tau : R, -1 / 10 <= mu <= -1 / 10 -> 1 / 10 <= omega <= 1 / 10 ->
    4 / 5 <= nu <= 4 / 5 -> 19 / 20 <= tau <= 19 / 20 -> - (1553 / 50000) < mean (mu * omega) (nu *
    tau)).
Proof. refute (-1 / 10) (1 / 10) (4 / 5) (19 / 20). Qed.

(** Lemma 13 proof, end: lemma-13-variance-arithmetic. *)
Lemma lemma_13_variance_arithmetic_refuted :
  ~ (80467 / 100000 - 4597 / 1000000 >= 80009 / 100000).
Proof. refute. Qed.

(** Theorem 16 proof: theorem-16-mean-minimum. *)
Lemma theorem_16_mean_minimum_refuted :
  ~ (forall mu omega nu tau : R, -1 / 10 <= mu <= 1 / 10 -> -1 / 10 <= omega <= 1 / 10 ->
    3 / 2 <= nu <= 16 -> 4 / 5 <= tau <= 5 / 4 -> lambda01 / 2 * (mu * omega * (2 - erfc (mu * omega
    / sqrt (2 * (nu * tau)))) + sqrt (2 / PI) * sqrt (nu * tau) * exp (- (mu * omega / sqrt (2 * (nu
    * tau))) ^ 2) + alpha01 * (exp (mu * omega + nu * tau / 2) * erfc (mu * omega / sqrt (2 * (nu *
    tau)) + sqrt (nu * tau / 2)) - erfc (mu * omega / sqrt (2 * (nu * tau))))) >= lambda01 / 2 * (1
    / 100 * (1 / 100) * (2 - erfc (1 / 100 * (1 / 100) / sqrt (2 * (3 / 2 * (4 / 5))))) + sqrt (2 /
    PI) * sqrt (3 / 2 * (4 / 5)) * exp (- (1 / 100 * (1 / 100) / sqrt (2 * (3 / 2 * (4 / 5)))) ^ 2)
    + alpha01 * (exp (1 / 100 * (1 / 100) + 3 / 2 * (4 / 5) / 2) * erfc (1 / 100 * (1 / 100) / sqrt
    (2 * (3 / 2 * (4 / 5))) + sqrt (3 / 2 * (4 / 5) / 2)) - erfc (1 / 100 * (1 / 100) / sqrt (2 * (3
    / 2 * (4 / 5)))))) /\ Rabs (lambda01 / 2 * (1 / 100 * (1 / 100) * (2 - erfc (1 / 100 * (1 / 100)
    / sqrt (2 * (3 / 2 * (4 / 5))))) + sqrt (2 / PI) * sqrt (3 / 2 * (4 / 5)) * exp (- (1 / 100 * (1
    / 100) / sqrt (2 * (3 / 2 * (4 / 5)))) ^ 2) + alpha01 * (exp (1 / 100 * (1 / 100) + 3 / 2 * (4 /
    5) / 2) * erfc (1 / 100 * (1 / 100) / sqrt (2 * (3 / 2 * (4 / 5))) + sqrt (3 / 2 * (4 / 5) / 2))
    - erfc (1 / 100 * (1 / 100) / sqrt (2 * (3 / 2 * (4 / 5)))))) - 8293 / 1000000) <= 1 / 2000000).
Proof. refute (1 / 10) (-1 / 10) (3 / 2) (4 / 5). Qed.

(** Lemma 44 proof, Eq. (261): lemma-44-eq-261-lower. *)
Lemma lemma_44_eq_261_lower_refuted :
  ~ (forall m v : R, -1 / 10 <= m <= 1 / 10 -> 6 / 5 <= v <= 20 -> let z1 := m / sqrt (2 * v) + sqrt
    (v / 2) in let z2 := m / sqrt (2 * v) + sqrt (2 * v) in let E := ((v - m) * (v + m) * (B1 m v -
    2911 / 1000 / (sqrt PI * (2911 / 1000 - 1) * z1 + sqrt (PI * z1 ^ 2 + (2911 / 1000) ^ 2))) - 2 *
    (2 * v - m) * (2 * v + m) * (B2 m v - 2911 / 1000 / (sqrt PI * (2911 / 1000 - 1) * z2 + sqrt (PI
    * z2 ^ 2 + (2911 / 1000) ^ 2)))) / sqrt (2 * v) in 28389 / 2500000 <= E).
Proof. refute (-1 / 10) (6 / 5). Qed.

(** Lemma 44 proof, after Eq. (268): lemma-44-eq-268-value. *)
Lemma lemma_44_eq_268_value_refuted :
  ~ (Rabs (61949 / 2500 * 20 ^ 4 - 12227 / 10000 * 20 ^ 5 - 520909 / 10) <= 1 / 20).
Proof. refute. Qed.

(** A3.3, before Eq. (49): a3-3-xi-min-1. *)
Lemma a3_3_xi_min_1_refuted :
  ~ (forall mu omega nu tau : R, -1 / 10 <= mu <= 1 / 10 -> -1 / 10 <= omega <= 1 / 10 ->
    1 / 20 <= nu <= 4 / 25 -> 4 / 5 <= tau <= 5 / 4 -> lambda01 ^ 2 / 2 * (((mu * omega) ^ 2 + nu *
    tau) * (2 - erfc (mu * omega / sqrt (2 * (nu * tau)))) + sqrt (2 / PI) * (mu * omega) * sqrt (nu
    * tau) * exp (- (mu * omega / sqrt (2 * (nu * tau))) ^ 2) + alpha01 ^ 2 * (exp (2 * (mu * omega
    + nu * tau)) * erfc (mu * omega / sqrt (2 * (nu * tau)) + sqrt (2 * (nu * tau))) - 2 * (exp (mu
    * omega + nu * tau / 2) * erfc (mu * omega / sqrt (2 * (nu * tau)) + sqrt (nu * tau / 2))) +
    erfc (mu * omega / sqrt (2 * (nu * tau))))) >= lambda01 ^ 2 / 2 * (((1 / 100 * (1 / 100)) ^ 2 +
    1 / 20 * (4 / 5)) * (2 - erfc (1 / 100 * (1 / 100) / sqrt (2 * (1 / 20 * (4 / 5))))) + sqrt (2 /
    PI) * (1 / 100 * (1 / 100)) * sqrt (1 / 20 * (4 / 5)) * exp (- (1 / 100 * (1 / 100) / sqrt (2 *
    (1 / 20 * (4 / 5)))) ^ 2) + alpha01 ^ 2 * (exp (2 * (1 / 100 * (1 / 100) + 1 / 20 * (4 / 5))) *
    erfc (1 / 100 * (1 / 100) / sqrt (2 * (1 / 20 * (4 / 5))) + sqrt (2 * (1 / 20 * (4 / 5)))) - 2 *
    (exp (1 / 100 * (1 / 100) + 1 / 20 * (4 / 5) / 2) * erfc (1 / 100 * (1 / 100) / sqrt (2 * (1 /
    20 * (4 / 5))) + sqrt (1 / 20 * (4 / 5) / 2))) + erfc (1 / 100 * (1 / 100) / sqrt (2 * (1 / 20 *
    (4 / 5)))))) /\ Rabs (lambda01 ^ 2 / 2 * (((1 / 100 * (1 / 100)) ^ 2 + 1 / 20 * (4 / 5)) * (2 -
    erfc (1 / 100 * (1 / 100) / sqrt (2 * (1 / 20 * (4 / 5))))) + sqrt (2 / PI) * (1 / 100 * (1 /
    100)) * sqrt (1 / 20 * (4 / 5)) * exp (- (1 / 100 * (1 / 100) / sqrt (2 * (1 / 20 * (4 / 5)))) ^
    2) + alpha01 ^ 2 * (exp (2 * (1 / 100 * (1 / 100) + 1 / 20 * (4 / 5))) * erfc (1 / 100 * (1 /
    100) / sqrt (2 * (1 / 20 * (4 / 5))) + sqrt (2 * (1 / 20 * (4 / 5)))) - 2 * (exp (1 / 100 * (1 /
    100) + 1 / 20 * (4 / 5) / 2) * erfc (1 / 100 * (1 / 100) / sqrt (2 * (1 / 20 * (4 / 5))) + sqrt
    (1 / 20 * (4 / 5) / 2))) + erfc (1 / 100 * (1 / 100) / sqrt (2 * (1 / 20 * (4 / 5)))))) - 662727
    / 10000000) <= 1 / 20000000).
Proof. refute (-1 / 10) (-1 / 10) (1 / 20) (4 / 5). Qed.

(** A3.3, before Eq. (51): a3-3-xi-min-2. *)
Lemma a3_3_xi_min_2_refuted :
  ~ (forall mu omega nu tau : R, -1 / 10 <= mu <= 1 / 10 -> -1 / 10 <= omega <= 1 / 10 ->
    1 / 20 <= nu <= 6 / 25 -> 9 / 10 <= tau <= 5 / 4 -> lambda01 ^ 2 / 2 * (((mu * omega) ^ 2 + nu *
    tau) * (2 - erfc (mu * omega / sqrt (2 * (nu * tau)))) + sqrt (2 / PI) * (mu * omega) * sqrt (nu
    * tau) * exp (- (mu * omega / sqrt (2 * (nu * tau))) ^ 2) + alpha01 ^ 2 * (exp (2 * (mu * omega
    + nu * tau)) * erfc (mu * omega / sqrt (2 * (nu * tau)) + sqrt (2 * (nu * tau))) - 2 * (exp (mu
    * omega + nu * tau / 2) * erfc (mu * omega / sqrt (2 * (nu * tau)) + sqrt (nu * tau / 2))) +
    erfc (mu * omega / sqrt (2 * (nu * tau))))) >= lambda01 ^ 2 / 2 * (((1 / 100 * (1 / 100)) ^ 2 +
    1 / 20 * (9 / 10)) * (2 - erfc (1 / 100 * (1 / 100) / sqrt (2 * (1 / 20 * (9 / 10))))) + sqrt (2
    / PI) * (1 / 100 * (1 / 100)) * sqrt (1 / 20 * (9 / 10)) * exp (- (1 / 100 * (1 / 100) / sqrt (2
    * (1 / 20 * (9 / 10)))) ^ 2) + alpha01 ^ 2 * (exp (2 * (1 / 100 * (1 / 100) + 1 / 20 * (9 /
    10))) * erfc (1 / 100 * (1 / 100) / sqrt (2 * (1 / 20 * (9 / 10))) + sqrt (2 * (1 / 20 * (9 /
    10)))) - 2 * (exp (1 / 100 * (1 / 100) + 1 / 20 * (9 / 10) / 2) * erfc (1 / 100 * (1 / 100) /
    sqrt (2 * (1 / 20 * (9 / 10))) + sqrt (1 / 20 * (9 / 10) / 2))) + erfc (1 / 100 * (1 / 100) /
    sqrt (2 * (1 / 20 * (9 / 10)))))) /\ Rabs (lambda01 ^ 2 / 2 * (((1 / 100 * (1 / 100)) ^ 2 + 1 /
    20 * (9 / 10)) * (2 - erfc (1 / 100 * (1 / 100) / sqrt (2 * (1 / 20 * (9 / 10))))) + sqrt (2 /
    PI) * (1 / 100 * (1 / 100)) * sqrt (1 / 20 * (9 / 10)) * exp (- (1 / 100 * (1 / 100) / sqrt (2 *
    (1 / 20 * (9 / 10)))) ^ 2) + alpha01 ^ 2 * (exp (2 * (1 / 100 * (1 / 100) + 1 / 20 * (9 / 10)))
    * erfc (1 / 100 * (1 / 100) / sqrt (2 * (1 / 20 * (9 / 10))) + sqrt (2 * (1 / 20 * (9 / 10)))) -
    2 * (exp (1 / 100 * (1 / 100) + 1 / 20 * (9 / 10) / 2) * erfc (1 / 100 * (1 / 100) / sqrt (2 *
    (1 / 20 * (9 / 10))) + sqrt (1 / 20 * (9 / 10) / 2))) + erfc (1 / 100 * (1 / 100) / sqrt (2 * (1
    / 20 * (9 / 10)))))) - 184601 / 2500000) <= 1 / 20000000).
Proof. refute (-1 / 10) (-1 / 10) (1 / 20) (9 / 10). Qed.

(** A3.3, Eq. (49): a3-3-eq-49-arithmetic-2. *)
Lemma a3_3_eq_49_arithmetic_2_refuted :
  ~ (256223 / 20000000 > 8006969 / 100000000 * (4 / 25)).
Proof. refute. Qed.

(** A3.3, Eq. (49): a3-3-eq-49-arithmetic-3. *)
Lemma a3_3_eq_49_arithmetic_3_refuted :
  ~ (forall nu : R, 1 / 20 <= nu <= 4 / 25 -> 8006969 / 100000000 * (4 / 25) + 969231 / 1000000 * nu
    >= 1049301 / 1000000 * nu).
Proof. refute (4 / 25). Qed.

(** Lemma 45 proof, Eq. (288): lemma-45-eq-288-lower. *)
Lemma lemma_45_eq_288_lower_refuted :
  ~ (forall m v : R, -1 / 100 <= m <= 1 / 100 -> 2 / 25 <= v <= 7 / 8 -> let z1 := m / sqrt (2 * v)
    + sqrt (v / 2) in let z2 := m / sqrt (2 * v) + sqrt (2 * v) in let E := ((v - m) * (v + m) * (B1
    m v - 2911 / 1000 / (sqrt PI * (2911 / 1000 - 1) * z1 + sqrt (PI * z1 ^ 2 + (2911 / 1000) ^ 2)))
    - 2 * (2 * v - m) * (2 * v + m) * (B2 m v - 2911 / 1000 / (sqrt PI * (2911 / 1000 - 1) * z2 +
    sqrt (PI * z2 ^ 2 + (2911 / 1000) ^ 2)))) / sqrt (2 * v) in - (228141 / 1000000000) <= E).
Proof. refute (-131071 / 13107200) (5977807 / 52428800). Qed.

(** Lemma 45 proof, Eq. (291): lemma-45-eq-291-constant. *)
Lemma lemma_45_eq_291_constant_refuted :
  ~ (Rabs (4 * (7 / 1000) ^ 2 + 5559 / 2000 * (7 / 1000) - 13899 / 50000000 - 138971 / 50000) <= 1 /
    200000).
Proof. refute. Qed.

(** Lemma 41 proof, Eq. (244): lemma-41-eq-244-value. *)
Lemma lemma_41_eq_244_value_refuted :
  ~ (lambda01 / 2 * (exp (1 / 20 / 2 + 1 / 100) * alpha01 * erfc ((1 / 50 + 1 / 100) / sqrt (1 /
    25)) - (alpha01 + 1 / 100) * erfc (1 / 100 / sqrt (1 / 25)) + exp (- ((1 / 100) ^ 2 / (2 * (1 /
    2)))) * sqrt (1 / 2) * sqrt (2 / PI) + 1 / 100 * 2) < 21857 / 100000).
Proof. refute. Qed.

(** Lemma 41 proof, Eq. (244), maximal v = 0.5 in the exponential: lemma-41-eq-244-value-intended. *)
Lemma lemma_41_eq_244_value_intended_refuted :
  ~ (lambda01 / 2 * (exp (1 / 2 / 2 + 1 / 100) * alpha01 * erfc ((1 / 50 + 1 / 100) / sqrt (1 / 25))
    - (alpha01 + 1 / 100) * erfc (1 / 100 / sqrt (1 / 25)) + exp (- ((1 / 100) ^ 2 / (2 * (1 / 2))))
    * sqrt (1 / 2) * sqrt (2 / PI) + 1 / 100 * 2) < 21857 / 100000).
Proof. refute. Qed.

(** Lemma 20 proof, Eqs. (141), (142): lemma-20-propagation. *)
Lemma lemma_20_propagation_refuted :
  ~ (forall mu omega nu tau : R, -1 / 10 <= mu <= 1 / 10 -> -1 / 10 <= omega <= 1 / 10 ->
    4 / 5 <= nu <= 3 / 2 -> 4 / 5 <= tau <= 5 / 4 -> let plus := sqrt ((H11 mu omega nu tau + H22 mu
    omega nu tau) ^ 2 + (H21 mu omega nu tau - H12 mu omega nu tau) ^ 2) in let minus := sqrt ((H11
    mu omega nu tau - H22 mu omega nu tau) ^ 2 + (H12 mu omega nu tau + H21 mu omega nu tau) ^ 2) in
    Rabs (1 / 2 * ((H11 mu omega nu tau + H22 mu omega nu tau) / plus + (H11 mu omega nu tau - H22
    mu omega nu tau) / minus)) * 6 + Rabs (1 / 2 * (- ((H21 mu omega nu tau - H12 mu omega nu tau) /
    plus) + (H12 mu omega nu tau + H21 mu omega nu tau) / minus)) * 78 + Rabs (1 / 2 * ((H21 mu
    omega nu tau - H12 mu omega nu tau) / plus + (H12 mu omega nu tau + H21 mu omega nu tau) /
    minus)) * 189 + Rabs (1 / 2 * ((H11 mu omega nu tau + H22 mu omega nu tau) / plus - (H11 mu
    omega nu tau - H22 mu omega nu tau) / minus)) * 405 <= 292).
Proof. refute (-1 / 10) (-1 / 10) (4 / 5) (4 / 5). Qed.

(** main text, after Theorem 2: prose-variance-3-16-mean-step. *)
Lemma prose_variance_3_16_mean_step_refuted :
  ~ (forall mu omega nu tau : R, -1 <= mu <= 1 -> -1 / 10 <= omega <= 1 / 10 -> 3 <= nu <= 16 ->
    4 / 5 <= tau <= 5 / 4 -> Rabs (mean (mu * omega) (nu * tau)) <= 1).
Proof. refute 1 (-1 / 10) 16 (5 / 4). Qed.

(** after Theorem 3 ("ensures a lower bound on the variance"): prose-lower-bound-small-variance. *)
Lemma prose_lower_bound_small_variance_refuted :
  ~ (forall mu omega nu tau : R, -1 / 10 <= mu <= 1 / 10 -> -1 / 10 <= omega <= 1 / 10 ->
    1 / 1000000 <= nu <= 4 / 25 -> 4 / 5 <= tau <= 5 / 4 -> variance (mu * omega) (nu * tau) > nu).
Proof. refute (-1 / 10) (-1 / 10) (1 / 1000000) (4 / 5). Qed.

(** abstract; A2.2 ("exploding gradients will never be observed"): prose-exploding-gradients. *)
Lemma prose_exploding_gradients_refuted :
  ~ (chi 0 1 <= 1).
Proof. refute. Qed.

(* Refuted as well, but not stated here:
   lemma-12-grid-maximum: it falls by more than the values at a point;
   a3-3-xi-min-1-intended: its point refutes no relation of it;
   lemma-41-limit-intended: it says more than relations between formulas;
   lemma-29-monotone-v: it says more than relations between formulas;
   lemma-32-monotone-v: it says more than relations between formulas;
   lemma-47-extrema: its point refutes no relation of it;
   prose-exploding-gradients-box: it falls by more than the values at a point;
   prose-fixed-points-degenerate: it falls by more than the values at a point;
   grid-lemma-12-uniform: it falls by more than the values at a point;
   grid-lemma-43-uniform: it falls by more than the values at a point. *)

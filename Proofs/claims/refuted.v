(* Written by claims/write. Do not edit. *)
Require Import Reals QArith List Lra String.
From Coquelicot Require Import Coquelicot.
From SelfNormalization Require Import Statements ScaledErrorFunction ClosedForms MomentMap FixedPoint01 Symbols.
From SelfNormalization Require Import Contraction Replay Expression OnBoxes Signs Identities.
Import ListNotations.
Open Scope string_scope.
Open Scope R_scope.

Lemma a3_2_eq_31_applied_refuted :
  ~ (forall m v : R, (-1 / 10) <= m <= (1 / 10) -> (6 / 5) <= v <= 20 -> 
  (((((2 * v) + m) ^ 2) + (4 * v)) + 1) < ((((2 * v) + m) + 1) ^ 2)).
Proof. refute (-1 / 10) (6 / 5). Qed.

Lemma a3_2_sign_of_mu_refuted :
  ~ (forall mu omega nu tau : R, (-1) <= mu <= 1 -> (-1 / 10) <= omega <= (1 / 10) -> 3 <= nu <= 16 -> (4 / 5) <= tau <= (5 / 4) -> 
  (mu * (J21 mu omega nu tau)) >= 0).
Proof. refute (-1) (1 / 10) 3 (4 / 5). Qed.

Lemma a3_3_eq_47_refuted :
  ~ (forall mu omega nu tau : R, (-1 / 10) <= mu <= (1 / 10) -> (-1 / 10) <= omega <= (1 / 10) -> (1 / 20) <= nu <= (4 / 25) -> (4 / 5) <= tau <= (5 / 4) -> 
  (J22 mu omega nu tau) = (((((lambda01 ^ 2) * tau) / 2) * (exp (- (((mu * omega) ^ 2) / (2 * (nu * tau)))))) * ((((alpha01 ^ 2) * (- ((B1 (mu * omega) (nu * tau)) - (2 * (B2 (mu * omega) (nu * tau)))))) - (erfc ((mu * omega) / (sqrt (2 * (nu * tau)))))) + 2))).
Proof. refute (-1 / 20) (-1 / 50) (37 / 300) (13 / 14). Qed.

Lemma a3_3_eq_49_arithmetic_2_refuted :
  ~ ((256223 / 20000000) > ((8006969 / 100000000) * (4 / 25))).
Proof. refute . Qed.

Lemma a3_3_eq_49_arithmetic_3_refuted :
  ~ (forall nu : R, (1 / 20) <= nu <= (4 / 25) -> 
  (((8006969 / 100000000) * (4 / 25)) + ((969231 / 1000000) * nu)) >= ((1049301 / 1000000) * nu)).
Proof. refute (4 / 25). Qed.

Lemma a3_3_lemma_8_minimum_refuted :
  ~ (forall mu omega nu tau : R, (-1 / 10) <= mu <= (1 / 10) -> (-1 / 10) <= omega <= (1 / 10) -> (4 / 5) <= nu <= (3 / 2) -> (4 / 5) <= tau <= (5 / 4) -> 
  (xi_tilde_at mu omega nu tau) >= (((lambda01 ^ 2) / 2) * ((((((1 / 100) ^ 2) + (16 / 25)) * (2 - (erfc ((1 / 100) / (sqrt (2 * (16 / 25))))))) + ((((1 / 100) * (sqrt (2 / PI))) * (sqrt (16 / 25))) * (exp (- (((1 / 100) ^ 2) / (2 * (16 / 25))))))) + ((alpha01 ^ 2) * ((((exp (2 * ((1 / 100) + (16 / 25)))) * (erfc (((1 / 100) + (2 * (16 / 25))) / (sqrt (2 * (16 / 25)))))) - ((2 * (exp ((1 / 100) + ((16 / 25) / 2)))) * (erfc (((1 / 100) + (16 / 25)) / (sqrt (2 * (16 / 25))))))) + (erfc ((1 / 100) / (sqrt (2 * (16 / 25)))))))))).
Proof. refute (-1 / 10) (1 / 10) (4 / 5) (4 / 5). Qed.

Lemma a3_3_xi_min_1_intended_refuted :
  ~ (forall mu omega nu tau : R, (-1 / 10) <= mu <= (1 / 10) -> (-1 / 10) <= omega <= (1 / 10) -> (1 / 20) <= nu <= (4 / 25) -> (4 / 5) <= tau <= (5 / 4) -> 
  (xi_tilde_at mu omega nu tau) >= ((fun m v : R => (second_moment m v)) (((1 / 10) * (1 / 10))) (((1 / 20) * (4 / 5)))) /\
  Rabs (((fun m v : R => (second_moment m v)) (((1 / 10) * (1 / 10))) (((1 / 20) * (4 / 5)))) - (662727 / 10000000)) <= (1 / 20000000)).
Proof. refute (-1 / 10) (-1 / 10) (1 / 20) (4 / 5). Qed.

Lemma a3_3_xi_min_1_refuted :
  ~ (forall mu omega nu tau : R, (-1 / 10) <= mu <= (1 / 10) -> (-1 / 10) <= omega <= (1 / 10) -> (1 / 20) <= nu <= (4 / 25) -> (4 / 5) <= tau <= (5 / 4) -> 
  (xi_tilde_at mu omega nu tau) >= ((fun m v : R => (second_moment m v)) (((1 / 100) * (1 / 100))) (((1 / 20) * (4 / 5)))) /\
  Rabs (((fun m v : R => (second_moment m v)) (((1 / 100) * (1 / 100))) (((1 / 20) * (4 / 5)))) - (662727 / 10000000)) <= (1 / 20000000)).
Proof. refute (-1 / 10) (-1 / 10) (1 / 20) (4 / 5). Qed.

Lemma a3_3_xi_min_2_refuted :
  ~ (forall mu omega nu tau : R, (-1 / 10) <= mu <= (1 / 10) -> (-1 / 10) <= omega <= (1 / 10) -> (1 / 20) <= nu <= (6 / 25) -> (9 / 10) <= tau <= (5 / 4) -> 
  (xi_tilde_at mu omega nu tau) >= ((fun m v : R => (second_moment m v)) (((1 / 100) * (1 / 100))) (((1 / 20) * (9 / 10)))) /\
  Rabs (((fun m v : R => (second_moment m v)) (((1 / 100) * (1 / 100))) (((1 / 20) * (9 / 10)))) - (184601 / 2500000)) <= (1 / 20000000)).
Proof. refute (-1 / 10) (-1 / 10) (1 / 20) (9 / 10). Qed.

Lemma eq_6_dmean_dnu_refuted :
  ~ (forall mu omega nu tau : R, 0 <= mu <= 0 -> 0 <= omega <= 0 -> 1 <= nu <= 1 -> 1 <= tau <= 1 -> 
  Rabs ((J12 mu omega nu tau) - (44417 / 500000)) <= (1 / 2000000)).
Proof. refute 0 0 1 1. Qed.

Lemma eq_70_second_singular_value_refuted :
  ~ (forall a11 a12 a21 a22 : R, 
  (((((1 / 2) * ((sqrt (((a11 + a22) ^ 2) + ((a21 - a12) ^ 2))) - (sqrt (((a11 - a22) ^ 2) + ((a12 + a21) ^ 2))))) ^ 4) - (((((a11 ^ 2) + (a12 ^ 2)) + (a21 ^ 2)) + (a22 ^ 2)) * (((1 / 2) * ((sqrt (((a11 + a22) ^ 2) + ((a21 - a12) ^ 2))) - (sqrt (((a11 - a22) ^ 2) + ((a12 + a21) ^ 2))))) ^ 2))) + (((a11 * a22) - (a12 * a21)) ^ 2)) = 0 /\
  ((((1 / 2) * ((sqrt (((a11 + a22) ^ 2) + ((a21 - a12) ^ 2))) + (sqrt (((a11 - a22) ^ 2) + ((a12 + a21) ^ 2))))) ^ 2) + (((1 / 2) * ((sqrt (((a11 + a22) ^ 2) + ((a21 - a12) ^ 2))) - (sqrt (((a11 - a22) ^ 2) + ((a12 + a21) ^ 2))))) ^ 2)) = ((((a11 ^ 2) + (a12 ^ 2)) + (a21 ^ 2)) + (a22 ^ 2)) /\
  ((1 / 2) * ((sqrt (((a11 + a22) ^ 2) + ((a21 - a12) ^ 2))) - (sqrt (((a11 - a22) ^ 2) + ((a12 + a21) ^ 2))))) >= 0).
Proof. refute (-3) (-1) (-2) 1. Qed.

Lemma eq_71_first_line_refuted :
  ~ (forall mu omega nu tau : R, (-1 / 10) <= mu <= (1 / 10) -> (-1 / 10) <= omega <= (1 / 10) -> (4 / 5) <= nu <= (3 / 2) -> (4 / 5) <= tau <= (5 / 4) -> 
  ((sqrt ((((H11 mu omega nu tau) + (H22 mu omega nu tau)) ^ 2) + (((H21 mu omega nu tau) - (H12 mu omega nu tau)) ^ 2))) + (sqrt ((((H11 mu omega nu tau) - (H22 mu omega nu tau)) ^ 2) + (((H12 mu omega nu tau) + (H21 mu omega nu tau)) ^ 2)))) = ((1 / 2) * ((sqrt (((((J11 mu omega nu tau) + (J22 mu omega nu tau)) - ((2 * (mu_tilde_at mu omega nu tau)) * (J12 mu omega nu tau))) ^ 2) + ((((J21 mu omega nu tau) - ((2 * (mu_tilde_at mu omega nu tau)) * (J11 mu omega nu tau))) - (J12 mu omega nu tau)) ^ 2))) + (sqrt (((((J11 mu omega nu tau) - (J22 mu omega nu tau)) + ((2 * (mu_tilde_at mu omega nu tau)) * (J12 mu omega nu tau))) ^ 2) + ((((J12 mu omega nu tau) + (J21 mu omega nu tau)) - ((2 * (mu_tilde_at mu omega nu tau)) * (J11 mu omega nu tau))) ^ 2)))))).
Proof. refute 0 (-3 / 50) (31 / 30) (121 / 140). Qed.

Lemma lemma_10_dmean_dtau_termwise_refuted :
  ~ (((((1 / 4) * lambda01) * (3 / 2)) * ((983247 / 1000000) - (196147 / 500000))) <= (38807 / 200000)).
Proof. refute . Qed.

Lemma lemma_10_eq_101_sum_refuted :
  ~ ((((((54979 / 25000) + ((2 * (3905363904432727 / 125000000000000000)) * (87653 / 1000000))) + ((2 * (104497 / 1000000)) * (38807 / 200000))) + ((2 * (10616394119312177 / 50000000000000000)) * (87653 / 1000000))) + (2 * ((38807 / 200000) ^ 2))) < (114121 / 50000)).
Proof. refute . Qed.

Lemma lemma_12_eq_109_closure_refuted :
  ~ ((((((2478131042764693 / 2500000000000000) + (((((((((7762275498849579 / 2500000000000000000) + (3905363904432727 / 125000000000000000)) + (2220441024325437 / 100000000000000000)) + (2996689293822061 / 20000000000000000)) + ((2 * (104497 / 1000000)) * (87653 / 1000000))) + (2 * ((104497 / 1000000) ^ 2))) + ((2 * (38807 / 200000)) * (87653 / 1000000))) + ((2 * (104497 / 1000000)) * (38807 / 200000))) * (68097371 / 10000000000))) + ((((((29799 / 12500) + ((2 * (1055872374194189 / 1000000000000000)) * (87653 / 1000000))) + (2 * ((104497 / 1000000) ^ 2))) + ((2 * (3905363904432727 / 125000000000000000)) * (87653 / 1000000))) + ((2 * (38807 / 200000)) * (104497 / 1000000))) * (1658577 / 2000000000))) + ((((((54979 / 25000) + ((2 * (3905363904432727 / 125000000000000000)) * (87653 / 1000000))) + ((2 * (104497 / 1000000)) * (38807 / 200000))) + ((2 * (10616394119312177 / 50000000000000000)) * (87653 / 1000000))) + (2 * ((38807 / 200000) ^ 2))) * (239521 / 250000000))) + ((((((282643 / 100000) + ((2 * (3749149348255419 / 100000000000000000)) * (87653 / 1000000))) + ((2 * (104497 / 1000000)) * (38807 / 200000))) + ((2 * (212437765537727 / 1000000000000000)) * (87653 / 1000000))) + (2 * ((38807 / 200000) ^ 2))) * (1464619 / 2000000000))) < 1).
Proof. refute . Qed.

Lemma lemma_13_eq_110_lower_refuted :
  ~ (forall mu omega nu tau : R, (-1 / 10) <= mu <= (-1 / 10) -> (1 / 10) <= omega <= (1 / 10) -> (4 / 5) <= nu <= (4 / 5) -> (19 / 20) <= tau <= (19 / 20) -> 
  (- (1553 / 50000)) < (mu_tilde_at mu omega nu tau)).
Proof. refute (-1 / 10) (1 / 10) (4 / 5) (19 / 20). Qed.

Lemma lemma_13_mean_interval_refuted :
  ~ (forall mu omega nu tau : R, (-1 / 10) <= mu <= (1 / 10) -> (-1 / 10) <= omega <= (1 / 10) -> (4 / 5) <= nu <= (3 / 2) -> (19 / 20) <= tau <= (11 / 10) -> 
  (- (1553 / 50000)) <= (mu_tilde_at mu omega nu tau) /\
  (mu_tilde_at mu omega nu tau) <= (6773 / 100000)).
Proof. refute (-1 / 10) (1 / 10) (4 / 5) (19 / 20). Qed.

Lemma lemma_13_variance_arithmetic_refuted :
  ~ (((80467 / 100000) - (4597 / 1000000)) >= (80009 / 100000)).
Proof. refute . Qed.

Lemma lemma_20_propagation_refuted :
  ~ (forall mu omega nu tau : R, (-1 / 10) <= mu <= (1 / 10) -> (-1 / 10) <= omega <= (1 / 10) -> (4 / 5) <= nu <= (3 / 2) -> (4 / 5) <= tau <= (5 / 4) -> 
  (((((Rabs ((1 / 2) * ((((H11 mu omega nu tau) + (H22 mu omega nu tau)) / (sqrt ((((H11 mu omega nu tau) + (H22 mu omega nu tau)) ^ 2) + (((H21 mu omega nu tau) - (H12 mu omega nu tau)) ^ 2)))) + (((H11 mu omega nu tau) - (H22 mu omega nu tau)) / (sqrt ((((H11 mu omega nu tau) - (H22 mu omega nu tau)) ^ 2) + (((H12 mu omega nu tau) + (H21 mu omega nu tau)) ^ 2))))))) * 6) + ((Rabs ((1 / 2) * ((- (((H21 mu omega nu tau) - (H12 mu omega nu tau)) / (sqrt ((((H11 mu omega nu tau) + (H22 mu omega nu tau)) ^ 2) + (((H21 mu omega nu tau) - (H12 mu omega nu tau)) ^ 2))))) + (((H12 mu omega nu tau) + (H21 mu omega nu tau)) / (sqrt ((((H11 mu omega nu tau) - (H22 mu omega nu tau)) ^ 2) + (((H12 mu omega nu tau) + (H21 mu omega nu tau)) ^ 2))))))) * 78)) + ((Rabs ((1 / 2) * ((((H21 mu omega nu tau) - (H12 mu omega nu tau)) / (sqrt ((((H11 mu omega nu tau) + (H22 mu omega nu tau)) ^ 2) + (((H21 mu omega nu tau) - (H12 mu omega nu tau)) ^ 2)))) + (((H12 mu omega nu tau) + (H21 mu omega nu tau)) / (sqrt ((((H11 mu omega nu tau) - (H22 mu omega nu tau)) ^ 2) + (((H12 mu omega nu tau) + (H21 mu omega nu tau)) ^ 2))))))) * 189)) + ((Rabs ((1 / 2) * ((((H11 mu omega nu tau) + (H22 mu omega nu tau)) / (sqrt ((((H11 mu omega nu tau) + (H22 mu omega nu tau)) ^ 2) + (((H21 mu omega nu tau) - (H12 mu omega nu tau)) ^ 2)))) - (((H11 mu omega nu tau) - (H22 mu omega nu tau)) / (sqrt ((((H11 mu omega nu tau) - (H22 mu omega nu tau)) ^ 2) + (((H12 mu omega nu tau) + (H21 mu omega nu tau)) ^ 2))))))) * 405)) <= 292).
Proof. refute (-1 / 10) (-1 / 10) (4 / 5) (4 / 5). Qed.

Lemma lemma_27_bounds_refuted :
  ~ (forall mu omega nu tau : R, (-1 / 10) <= mu <= (1 / 10) -> (-1 / 10) <= omega <= (1 / 10) -> (4 / 5) <= nu <= (3 / 2) -> (4 / 5) <= tau <= (5 / 4) -> 
  (348 / 625) <= (((mu * omega) / (sqrt (2 * (nu * tau)))) + (sqrt ((nu * tau) / 2))) /\
  (((mu * omega) / (sqrt (2 * (nu * tau)))) + (sqrt ((nu * tau) / 2))) <= (4867 / 5000)).
Proof. refute (-1 / 10) (-1 / 10) (3 / 2) (5 / 4). Qed.

Lemma lemma_29_bounds_refuted :
  ~ (forall mu omega nu tau : R, (-1 / 10) <= mu <= (1 / 10) -> (-1 / 10) <= omega <= (1 / 10) -> (4 / 5) <= nu <= (3 / 2) -> (4 / 5) <= tau <= (5 / 4) -> 
  (- (22097 / 2500000)) <= ((mu * omega) / (sqrt (2 * (nu * tau)))) /\
  ((mu * omega) / (sqrt (2 * (nu * tau)))) <= (22097 / 2500000)).
Proof. refute (-1 / 10) (1 / 10) (4 / 5) (4 / 5). Qed.

Lemma lemma_34_step_2_alpha_v_refuted :
  ~ (forall mu omega nu tau : R, (-1 / 10) <= mu <= (1 / 10) -> (-1 / 10) <= omega <= (1 / 10) -> (4 / 5) <= nu <= (3 / 2) -> (4 / 5) <= tau <= (5 / 4) -> 
  ((2 * alpha01) * (nu * tau)) > ((8 / 5) * alpha01)).
Proof. refute (-1 / 10) (1 / 10) (4 / 5) (4 / 5). Qed.

Lemma lemma_36_5_35764_refuted :
  ~ (((- (((3 * (alpha01 ^ 2)) * (4 / 5)) * (4 / 5))) + (((1 / 10) * (1 / 10)) * ((alpha01 ^ 2) - 1))) < (- (133941 / 25000))).
Proof. refute . Qed.

Lemma lemma_38_0_463979_refuted :
  ~ (((65443 / 250000) * (sqrt PI)) > (463979 / 1000000)).
Proof. refute . Qed.

Lemma lemma_38_eq_173_refuted :
  ~ (forall mu omega nu tau : R, (-1 / 10) <= mu <= (1 / 10) -> (-1 / 10) <= omega <= (1 / 10) -> (4 / 5) <= nu <= (3 / 2) -> (4 / 5) <= tau <= (5 / 4) -> 
  (((nu * tau) * (exp ((((mu * omega) + (2 * (nu * tau))) ^ 2) / (2 * (nu * tau))))) * (erfc (((mu * omega) + (2 * (nu * tau))) / ((sqrt 2) * (sqrt (2 * (nu * tau))))))) = (((nu * tau) * (exp ((((mu * omega) + (2 * (nu * tau))) ^ 2) / (2 * (nu * tau))))) * (erfc (((mu * omega) + (2 * (nu * tau))) / ((sqrt 2) * (sqrt (nu * tau))))))).
Proof. refute (-1 / 10) 0 (631 / 480) (4 / 5). Qed.

Lemma lemma_39_eq_192_refuted :
  ~ (Rabs (((sqrt (2 / PI)) * (((- ((((alpha01 - 1) * ((- (1 / 10)) ^ 2)) * ((- (1 / 10)) ^ 2)) / ((sqrt (3 / 2) ^ 5) * (sqrt (5 / 4))))) + (((sqrt (5 / 4)) * ((alpha01 + ((1 / 100) * alpha01)) - 1)) / (sqrt (4 / 5) ^ 3))) - ((alpha01 * (sqrt (4 / 5) ^ 3)) / (sqrt (3 / 2))))) - (401079 / 5000000)) <= (1 / 20000000)).
Proof. refute . Qed.

Lemma lemma_39_eq_195_refuted :
  ~ (Rabs (((lambda01 / 8) * (((sqrt (2 / PI)) * (((- ((((alpha01 - 1) * ((- (1 / 10)) ^ 2)) * ((- (1 / 10)) ^ 2)) / ((sqrt (3 / 2) ^ 5) * (sqrt (5 / 4))))) + (((sqrt (5 / 4)) * ((alpha01 + ((1 / 100) * alpha01)) - 1)) / (sqrt (4 / 5) ^ 3))) - ((alpha01 * (sqrt (4 / 5) ^ 3)) / (sqrt (3 / 2))))) + ((alpha01 * ((5 / 4) ^ 2)) * (erfcx (((- (1 / 100)) + (16 / 25)) / (sqrt (2 * (16 / 25)))))))) - (10616394119312177 / 50000000000000000)) <= (1 / 1000000000000)).
Proof. refute . Qed.

Lemma lemma_39_eq_223_refuted :
  ~ (Rabs ((((lambda01 ^ 2) / 4) * (((((((((8 * (alpha01 ^ 2)) * (16 / 25)) * (exp (- (((1 / 100) ^ 2) / (2 * (16 / 25)))))) * (erfcx (((1 / 100) + (2 * (16 / 25))) / (sqrt (2 * (16 / 25)))))) + ((((alpha01 ^ 2) * (15 / 8)) * (exp (- 0))) * (erfcx (((- (1 / 100)) + (15 / 8)) / (sqrt (2 * (15 / 8))))))) - (((2 * (alpha01 ^ 2)) * (erfcx (((- (1 / 100)) + (16 / 25)) / (sqrt (2 * (16 / 25)))))) * (exp (- 0)))) + (((4 * (alpha01 ^ 2)) * (erfcx (((1 / 100) + (2 * (15 / 8))) / (sqrt (2 * (15 / 8)))))) * (exp (- (((1 / 100) ^ 2) / (2 * (16 / 25))))))) + (2 * (2 - (erfc ((- (1 / 100)) / (sqrt (2 * (16 / 25)))))))) + (((sqrt (2 / PI)) * (exp (- 0))) * (((((alpha01 ^ 2) - 1) * (- (1 / 100))) / (sqrt (15 / 8))) - ((3 * (alpha01 ^ 2)) * (sqrt (15 / 8))))))) - (- (58577 / 50000))) <= (1 / 200000)).
Proof. refute . Qed.

Lemma lemma_39_long_values_b_refuted :
  ~ (Rabs ((((lambda01 ^ 2) * (1 / 100)) * ((((- (((alpha01 ^ 2) * (erfcx (((1 / 100) + (15 / 8)) / (sqrt (2 * (15 / 8)))))) * (exp (- (((1 / 100) ^ 2) / (2 * (16 / 25))))))) + (((2 * (alpha01 ^ 2)) * (erfcx (((- (1 / 100)) + (2 * (16 / 25))) / (sqrt (2 * (16 / 25)))))) * (exp 0))) - (erfc ((1 / 100) / (sqrt (2 * (16 / 25)))))) + 2)) - (2220441024325437 / 100000000000000000)) <= (1 / 1000000000000) /\
  Rabs (((lambda01 ^ 2) * (((((((alpha01 ^ 2) * ((2 * (1 / 100)) + 1)) * (erfcx (((- (1 / 100)) + (2 * (16 / 25))) / (sqrt (2 * (16 / 25)))))) * (exp (- 0))) + ((2 * (1 / 100)) * (2 - (erfc ((1 / 100) / (sqrt (2 * (16 / 25)))))))) - ((((alpha01 ^ 2) * ((- (1 / 100)) + 1)) * (erfcx (((1 / 100) + (15 / 8)) / (sqrt (2 * (15 / 8)))))) * (exp (- (((1 / 100) ^ 2) / (2 * (16 / 25))))))) + (((sqrt (2 / PI)) * (sqrt (15 / 8))) * (exp (- 0))))) - (286738850461421 / 250000000000000)) <= (1 / 1000000000000) /\
  Rabs ((((lambda01 ^ 2) / 4) * ((((((- ((((alpha01 ^ 2) * (16 / 25)) * (exp (- (((1 / 100) ^ 2) / (2 * (16 / 25)))))) * (erfcx (((1 / 100) + (16 / 25)) / (sqrt (2 * (16 / 25))))))) + ((((8 * (alpha01 ^ 2)) * (15 / 8)) * (exp (- 0))) * (erfcx (((- (1 / 100)) + (2 * (15 / 8))) / (sqrt (2 * (15 / 8))))))) - (((2 * (alpha01 ^ 2)) * (erfcx (((1 / 100) + (15 / 8)) / (sqrt (2 * (15 / 8)))))) * (exp (- (((1 / 100) ^ 2) / (2 * (16 / 25))))))) + (((4 * (alpha01 ^ 2)) * (erfcx (((- (1 / 100)) + (2 * (16 / 25))) / (sqrt (2 * (16 / 25)))))) * (exp (- 0)))) + (2 * (2 - (erfc ((1 / 100) / (sqrt (2 * (16 / 25)))))))) + (((sqrt (2 / PI)) * (exp (- (((1 / 100) ^ 2) / (2 * (16 / 25)))))) * (((((alpha01 ^ 2) - 1) * (1 / 100)) / (sqrt (16 / 25))) - ((3 * (alpha01 ^ 2)) * (sqrt (16 / 25))))))) - (2396685907216327 / 1000000000000000)) <= (1 / 1000000000000)).
Proof. refute . Qed.

Lemma lemma_39_sum_of_minima_refuted :
  ~ (Rabs ((((- (223019 / 100000)) + (31023 / 50000)) + (3639 / 2500)) - (- (154133 / 1000000))) <= (1 / 2000000)).
Proof. refute . Qed.

Lemma lemma_40_eq_227_second_line_refuted :
  ~ (forall mu omega nu tau : R, (-1 / 10) <= mu <= (1 / 10) -> (-1 / 10) <= omega <= (1 / 10) -> (4 / 5) <= nu <= (3 / 2) -> (4 / 5) <= tau <= (5 / 4) -> 
  (((alpha01 ^ 2) / (nu * tau)) * ((((2 * (nu * tau)) + (mu * omega)) * (B2 (mu * omega) (nu * tau))) - (((nu * tau) + (mu * omega)) * (B1 (mu * omega) (nu * tau))))) = (((((sqrt 2) * (alpha01 ^ 2)) * (sqrt (nu * tau))) / (nu * tau)) * ((((((nu * tau) + (mu * omega)) * (exp ((((2 * (nu * tau)) + (mu * omega)) ^ 2) / (2 * (nu * tau))))) * (erfc (((nu * tau) + (mu * omega)) / (sqrt (2 * (nu * tau)))))) / (sqrt (2 * (nu * tau)))) - ((((nu * tau) + (mu * omega)) * (B1 (mu * omega) (nu * tau))) / (sqrt (2 * (nu * tau))))))).
Proof. refute (-1 / 10) 0 (631 / 480) (4 / 5). Qed.

Lemma lemma_41_eq_244_value_intended_refuted :
  ~ (((lambda01 / 2) * ((((((exp (((1 / 2) / 2) + (1 / 100))) * alpha01) * (erfc (((1 / 50) + (1 / 100)) / (sqrt (1 / 25))))) - ((alpha01 + (1 / 100)) * (erfc ((1 / 100) / (sqrt (1 / 25)))))) + (((exp (- (((1 / 100) ^ 2) / (2 * (1 / 2))))) * (sqrt (1 / 2))) * (sqrt (2 / PI)))) + ((1 / 100) * 2))) < (21857 / 100000)).
Proof. refute . Qed.

Lemma lemma_41_eq_244_value_refuted :
  ~ (((lambda01 / 2) * ((((((exp (((1 / 20) / 2) + (1 / 100))) * alpha01) * (erfc (((1 / 50) + (1 / 100)) / (sqrt (1 / 25))))) - ((alpha01 + (1 / 100)) * (erfc ((1 / 100) / (sqrt (1 / 25)))))) + (((exp (- (((1 / 100) ^ 2) / (2 * (1 / 2))))) * (sqrt (1 / 2))) * (sqrt (2 / PI)))) + ((1 / 100) * 2))) < (21857 / 100000)).
Proof. refute . Qed.

Lemma lemma_42_term_range_upper_refuted :
  ~ (forall mu omega nu tau : R, (-1 / 10) <= mu <= (1 / 10) -> (-1 / 10) <= omega <= (1 / 10) -> (1 / 20) <= nu <= (6 / 25) -> (4 / 5) <= tau <= (5 / 4) -> 
  (alpha01 * (B1 (mu * omega) (nu * tau))) <= (74521 / 50000) /\
  ((alpha01 - 1) * (sqrt (2 / (PI * (nu * tau))))) <= (268593 / 100000)).
Proof. refute (-1 / 10) (1 / 10) (1 / 20) (4 / 5). Qed.

Lemma lemma_44_approximation_range_refuted :
  ~ (forall m v : R, (-1 / 10) <= m <= (1 / 10) -> (6 / 5) <= v <= 20 -> 
  (7 / 10) <= ((m / (sqrt (2 * v))) + (sqrt (v / 2))) /\
  ((m / (sqrt (2 * v))) + (sqrt (v / 2))) <= (16 / 5) /\
  (7 / 10) <= ((m / (sqrt (2 * v))) + (sqrt (2 * v))) /\
  ((m / (sqrt (2 * v))) + (sqrt (2 * v))) <= (16 / 5)).
Proof. refute (-1 / 10) 20. Qed.

Lemma lemma_44_approximation_sign_refuted :
  ~ (forall z : R, (7 / 10) <= z <= (16 / 5) -> 
  ((A z) - (erfcx z)) > 0).
Proof. refute (7 / 10). Qed.

Lemma lemma_44_eq_261_lower_refuted :
  ~ (forall m v : R, (-1 / 10) <= m <= (1 / 10) -> (6 / 5) <= v <= 20 -> 
  (28389 / 2500000) <= (((((v - m) * (v + m)) * ((B1 m v) - (A ((m / (sqrt (2 * v))) + (sqrt (v / 2)))))) - (((2 * ((2 * v) - m)) * ((2 * v) + m)) * ((B2 m v) - (A ((m / (sqrt (2 * v))) + (sqrt (2 * v))))))) / (sqrt (2 * v)))).
Proof. refute (-1 / 10) (6 / 5). Qed.

Lemma lemma_44_eq_268_constant_refuted :
  ~ (Rabs ((((- ((1 / 10) * (((21273 / 2000) * ((1 / 10) ^ 4)) + ((190151 / 1000000) * ((1 / 10) ^ 2))))) - ((11927 / 1000) * ((1 / 10) ^ 4))) - ((392287 / 1000000000) * ((1 / 10) ^ 2))) - (- (97037 / 500000000))) <= (1 / 2000000000)).
Proof. refute . Qed.

Lemma lemma_44_eq_268_value_refuted :
  ~ (Rabs ((((61949 / 2500) * (20 ^ 4)) - ((12227 / 10000) * (20 ^ 5))) - (520909 / 10)) <= (1 / 20)).
Proof. refute . Qed.

Lemma lemma_44_eq_281_constant_refuted :
  ~ (Rabs (((((- ((140337 / 100) * (sqrt (((6 - (1 / 2)) ^ 2) + (4046 / 25))))) + (((151 / 5) * (sqrt (((6 + (1 / 2)) ^ 2) + (4046 / 25)))) * (sqrt (((12 + (1 / 2)) ^ 2) + (4046 / 25))))) + ((870253 / 1000) * (sqrt (((12 + (1 / 2)) ^ 2) + (4046 / 25))))) - (407517 / 100)) - (- (309691 / 1000))) <= (1 / 2000)).
Proof. refute . Qed.

Lemma lemma_45_approximation_range_refuted :
  ~ (forall m v : R, (-1 / 100) <= m <= (1 / 100) -> (7 / 1000) <= v <= (7 / 8) -> 
  (7 / 40) <= ((m / (sqrt (2 * v))) + (sqrt (v / 2))) /\
  ((m / (sqrt (2 * v))) + (sqrt (v / 2))) <= (133 / 100) /\
  (7 / 40) <= ((m / (sqrt (2 * v))) + (sqrt (2 * v))) /\
  ((m / (sqrt (2 * v))) + (sqrt (2 * v))) <= (133 / 100)).
Proof. refute (-1 / 100) (7 / 1000). Qed.

Lemma lemma_45_eq_288_lower_refuted :
  ~ (forall m v : R, (-1 / 100) <= m <= (1 / 100) -> (2 / 25) <= v <= (7 / 8) -> 
  (- (228141 / 1000000000)) <= (((((v - m) * (v + m)) * ((B1 m v) - (A ((m / (sqrt (2 * v))) + (sqrt (v / 2)))))) - (((2 * ((2 * v) - m)) * ((2 * v) + m)) * ((B2 m v) - (A ((m / (sqrt (2 * v))) + (sqrt (2 * v))))))) / (sqrt (2 * v)))).
Proof. refute (-131071 / 13107200) (5977807 / 52428800). Qed.

Lemma lemma_45_eq_289_first_refuted :
  ~ (forall m v : R, (-1 / 100) <= m <= (1 / 100) -> (7 / 1000) <= v <= (7 / 8) -> 
  (((3 * v) - m) + (((sqrt PI) * ((((v - m) * (v + m)) * (B1 m v)) - (((2 * ((2 * v) - m)) * ((2 * v) + m)) * (B2 m v)))) / (sqrt (2 * v)))) >= ((((3 * v) - m) + (((sqrt PI) * ((((v - m) * (v + m)) * (A ((m / (sqrt (2 * v))) + (sqrt (v / 2))))) - (((2 * ((2 * v) - m)) * ((2 * v) + m)) * (A ((m / (sqrt (2 * v))) + (sqrt (2 * v))))))) / (sqrt (2 * v)))) - (3 / 10000))).
Proof. refute 0 (231 / 2000). Qed.

Lemma lemma_45_eq_289_second_refuted :
  ~ (forall m v : R, (-1 / 100) <= m <= (1 / 100) -> (7 / 1000) <= v <= (7 / 8) -> 
  ((((2911 / 1000) * (v - m)) * (v + m)) / (((1911 / 1000) * (v + m)) + (sqrt (((v + m) ^ 2) + (((2 * ((2911 / 1000) ^ 2)) / PI) * v))))) >= ((((2911 / 1000) * (v - m)) * (v + m)) / (((1911 / 1000) * (v + m)) + (sqrt (((((((2911 / 1000) ^ 2) / PI) ^ 2) + ((v + m) ^ 2)) + (((2 * ((2911 / 1000) ^ 2)) / PI) * v)) + (((2 * ((2911 / 1000) ^ 2)) / PI) * m)))))).
Proof. refute (-1 / 100) (7 / 1000). Qed.

Lemma lemma_45_eq_291_constant_refuted :
  ~ (Rabs ((((4 * ((7 / 1000) ^ 2)) + ((5559 / 2000) * (7 / 1000))) - (13899 / 50000000)) - (138971 / 50000)) <= (1 / 200000)).
Proof. refute . Qed.

Lemma lemma_45_eq_295_cubic_coefficient_refuted :
  ~ (Rabs ((((416357 / 10000) - ((143901 / 500000) / (7 / 1000))) - ((1237626189 / 10000000000000000) / ((7 / 1000) ^ 3))) - (32059 / 200000)) <= (1 / 2000000)).
Proof. refute . Qed.

Lemma lemma_45_eq_295_step_refuted :
  ~ (forall m v : R, (-1 / 100) <= m <= (1 / 100) -> (7 / 1000) <= v <= (7 / 8) -> 
  ((((((((((((((((((((16674457 / 40000000000000) * v) - ((2049216091 / 10000000000000000) * (m ^ 2))) - ((8733 / 312500) * (v ^ 5))) + (((3447 / 80) * (v ^ 4)) * m)) + ((308113 / 10000) * (v ^ 4))) + (((107771 / 2500) * (v ^ 3)) * (m ^ 2))) + (((68989 / 1000) * (v ^ 3)) * m)) + ((416357 / 10000) * (v ^ 3))) + (((13491 / 1250) * (v ^ 2)) * (m ^ 3))) - (((65863 / 5000) * (v ^ 2)) * (m ^ 2))) - (((69537 / 2500) * (v ^ 2)) * m)) - ((166743 / 20000000) * (v ^ 2))) + (((8733 / 625000) * v) * (m ^ 4))) + (((547537 / 100000) * v) * (m ^ 3))) + (((465089 / 100000) * v) * (m ^ 2))) + ((69479 / 25000000) * (v * m))) - ((53929 / 5000) * (m ^ 5))) - ((15333 / 1250) * (m ^ 4))) + ((109123 / 25000000) * (m ^ 3))) > (((((((16674457 / 40000000000000) * v) - (1237626189 / 10000000000000000)) - ((8733 / 312500) * (v ^ 5))) + ((308113 / 10000) * (v ^ 4))) + ((416357 / 10000) * (v ^ 3))) - ((143901 / 500000) * (v ^ 2)))).
Proof. refute (-1 / 100) (7 / 8). Qed.

Lemma lemma_45_eq_309_refuted :
  ~ (((1 / 27) * (((((27 - (5 / 4)) * (exp (((27 - (5 / 4)) ^ 2) / 6750))) * (erfc ((27 - (5 / 4)) / (15 * (sqrt 30))))) - (((2 * (exp (((54 + (5 / 4)) ^ 2) / 6750))) * (54 + (5 / 4))) * (erfc ((54 + (5 / 4)) / (15 * (sqrt 30)))))) + (15 * (sqrt (30 / PI))))) > (26411 / 125000)).
Proof. refute . Qed.

Lemma lemma_46_root_shift_0_16_refuted :
  ~ (forall tau : R, (4 / 5) <= tau <= (5 / 4) -> 
  (((4 / 5) + (5771 / 50000000)) / (4 / 5)) < (500071 / 500000) /\
  (tau + (5771 / 50000000)) <= ((50007 / 50000) * tau)).
Proof. refute (4 / 5). Qed.

Lemma lemma_46_root_shift_0_7_printed_refuted :
  ~ (forall tau : R, (4 / 5) <= tau <= (5 / 4) -> 
  Rabs ((((4 / 5) + (26383 / 1000000000)) / (4 / 5)) - (100003 / 100000)) <= (1 / 200000) /\
  (tau + (26383 / 1000000000)) <= ((100003 / 100000) * tau)).
Proof. refute (4 / 5). Qed.

Lemma lemma_46_root_shift_0_7_refuted :
  ~ (forall tau : R, (4 / 5) <= tau <= (5 / 4) -> 
  (((4 / 5) + (26383 / 1000000000)) / (4 / 5)) <= (100003 / 100000) /\
  (tau + (26383 / 1000000000)) <= ((100003 / 100000) * tau)).
Proof. refute (4 / 5). Qed.

Lemma lemma_47_eq_334_values_refuted :
  ~ (Rabs (((137713 / 100000) * (erfc (((883883 / 1000000) * (- (1 / 100))) + (113137 / 200000)))) - (5935272325870631 / 10000000000000000)) <= (1 / 20000000000000000) /\
  Rabs (((137349 / 100000) * (exp (- ((25 / 32) * (((1 / 100) + (16 / 25)) ^ 2))))) - (987354705867739 / 1000000000000000)) <= (1 / 2000000000000000)).
Proof. refute . Qed.

Lemma lemma_47_extrema_refuted :
  ~ (forall m v : R, (-1 / 100) <= m <= (1 / 100) -> (16 / 25) <= v <= (15 / 8) -> 
  (- (1 / 100)) <= (16 / 25) /\
  (16 / 25) <= (1 / 100) /\
  (16 / 25) <= (- (1 / 100)) /\
  (- (1 / 100)) <= (15 / 8) /\
  (- (1 / 100)) <= (15 / 8) /\
  (15 / 8) <= (1 / 100) /\
  (16 / 25) <= (1 / 100) /\
  (1 / 100) <= (15 / 8)).
Proof. refute (-1 / 100) (16 / 25). Qed.

Lemma lemma_6_E1_value_refuted :
  ~ (Rabs (((exp ((1 / 100) + ((16 / 25) / 2))) * (erfc (((1 / 100) + (16 / 25)) / ((sqrt 2) * (sqrt (16 / 25)))))) - (293811 / 500000)) <= (1 / 2000000)).
Proof. refute . Qed.

Lemma lemma_6_erfc_term_refuted :
  ~ (forall v : R, (16 / 25) <= v <= (15 / 8) -> 
  (Rabs (2 - (erfc ((1 / 100) / (sqrt (2 * v)))))) <= (12573 / 12500)).
Proof. refute (16 / 25). Qed.

Lemma lemma_7_eq_75_product_refuted :
  ~ (((((1 / 4) * lambda01) * (5 / 4)) * (Rabs ((983247 / 1000000) - (196147 / 500000)))) <= (38807 / 200000)).
Proof. refute . Qed.

Lemma lemma_7_second_term_lower_refuted :
  ~ (forall mu omega nu tau : R, (-1 / 10) <= mu <= (1 / 10) -> (-1 / 10) <= omega <= (1 / 10) -> (4 / 5) <= nu <= (3 / 2) -> (4 / 5) <= tau <= (5 / 4) -> 
  (582677 / 1000000) <= ((sqrt (2 / (PI * (nu * tau)))) * (exp (- (((mu * omega) ^ 2) / (2 * (nu * tau))))))).
Proof. refute (-1 / 10) (1 / 10) (3 / 2) (5 / 4). Qed.

Lemma lemma_9_eq_76_lower_refuted :
  ~ (forall mu omega nu tau : R, (-1 / 10) <= mu <= (-1 / 10) -> (1 / 10) <= omega <= (1 / 10) -> (4 / 5) <= nu <= (4 / 5) -> (4 / 5) <= tau <= (4 / 5) -> 
  (- (1029 / 25000)) < (mu_tilde_at mu omega nu tau)).
Proof. refute (-1 / 10) (1 / 10) (4 / 5) (4 / 5). Qed.

Lemma lemma_9_eq_78_upper_step_refuted :
  ~ (forall mu omega nu tau : R, (-1 / 10) <= mu <= (1 / 10) -> (-1 / 10) <= omega <= (1 / 10) -> (4 / 5) <= nu <= (3 / 2) -> (4 / 5) <= tau <= (5 / 4) -> 
  ((mu_tilde_at mu omega nu tau) ^ 2) >= (3841 / 500000)).
Proof. refute (-1 / 10) (1 / 10) (4 / 5) (4 / 5). Qed.

Lemma lemma_9_mean_interval_intended_refuted :
  ~ (forall mu omega nu tau : R, (-1 / 10) <= mu <= (1 / 10) -> (-1 / 10) <= omega <= (1 / 10) -> (4 / 5) <= nu <= (3 / 2) -> (4 / 5) <= tau <= (5 / 4) -> 
  (- (1029 / 25000)) < (mu_tilde_at mu omega nu tau) /\
  (mu_tilde_at mu omega nu tau) < (87653 / 1000000)).
Proof. refute (-1 / 10) (1 / 10) (4 / 5) (4 / 5). Qed.

Lemma lemma_9_mean_interval_refuted :
  ~ (forall mu omega nu tau : R, (-1 / 10) <= mu <= (1 / 10) -> (-1 / 10) <= omega <= (1 / 10) -> (4 / 5) <= nu <= 15 -> (4 / 5) <= tau <= (5 / 4) -> 
  (- (1029 / 25000)) < (mu_tilde_at mu omega nu tau) /\
  (mu_tilde_at mu omega nu tau) < (87653 / 1000000)).
Proof. refute (-1 / 10) (1 / 10) (4 / 5) (4 / 5). Qed.

Lemma lemma_9_second_moment_interval_refuted :
  ~ (forall mu omega nu tau : R, (-1 / 10) <= mu <= (1 / 10) -> (-1 / 10) <= omega <= (1 / 10) -> (4 / 5) <= nu <= 15 -> (4 / 5) <= tau <= (5 / 4) -> 
  (703257 / 1000000) < (xi_tilde_at mu omega nu tau) /\
  (xi_tilde_at mu omega nu tau) < (328741 / 200000)).
Proof. refute (-1 / 10) (1 / 10) 15 (5 / 4). Qed.

Lemma lemma_9_variance_interval_refuted :
  ~ (forall mu omega nu tau : R, (-1 / 10) <= mu <= (1 / 10) -> (-1 / 10) <= omega <= (1 / 10) -> (4 / 5) <= nu <= 15 -> (4 / 5) <= tau <= (5 / 4) -> 
  (347787 / 500000) < (nu_tilde_at mu omega nu tau) /\
  (nu_tilde_at mu omega nu tau) < (1636023 / 1000000)).
Proof. refute (-1 / 10) (1 / 10) 15 (5 / 4). Qed.

Lemma prose_exploding_gradients_refuted :
  ~ ((1 * (chi 0 1)) <= 1).
Proof. refute . Qed.

Lemma prose_variance_3_16_mean_step_refuted :
  ~ (forall mu omega nu tau : R, (-1) <= mu <= 1 -> (-1 / 10) <= omega <= (1 / 10) -> 3 <= nu <= 16 -> (4 / 5) <= tau <= (5 / 4) -> 
  (Rabs (mu_tilde_at mu omega nu tau)) <= 1).
Proof. refute (-1) (1 / 10) 16 (5 / 4). Qed.

Lemma theorem_16_eq_121_last_step_refuted :
  ~ (((((1 / 2) * (5 / 4)) * (lambda01 ^ 2)) * (((- ((alpha01 ^ 2) * ((erfcx (((6 / 5) + (1 / 10)) / (sqrt (12 / 5)))) - (2 * (erfcx (((2 * (6 / 5)) + (1 / 10)) / (sqrt (12 / 5)))))))) - (erfc ((1 / 10) / (sqrt (12 / 5))))) + 2)) <= (995063 / 1000000)).
Proof. refute . Qed.

Lemma theorem_16_eq_122_value_refuted :
  ~ (forall m v : R, (1 / 100) <= m <= (1 / 100) -> 20 <= v <= 20 -> 
  Rabs (((((sqrt PI) * alpha01) * (B1 m v)) - (((sqrt 2) * (alpha01 - 1)) / (sqrt v))) - (4 / 25)) <= (1 / 200)).
Proof. refute (1 / 100) 20. Qed.

Lemma theorem_16_mean_minimum_refuted :
  ~ (forall mu omega nu tau : R, (-1 / 10) <= mu <= (1 / 10) -> (-1 / 10) <= omega <= (1 / 10) -> (3 / 2) <= nu <= 16 -> (4 / 5) <= tau <= (5 / 4) -> 
  (mu_tilde_at mu omega nu tau) >= ((fun m v : R => (mean m v)) (((1 / 100) * (1 / 100))) (((3 / 2) * (4 / 5)))) /\
  Rabs (((fun m v : R => (mean m v)) (((1 / 100) * (1 / 100))) (((3 / 2) * (4 / 5)))) - (8293 / 1000000)) <= (1 / 2000000)).
Proof. refute (-1 / 10) (1 / 10) (3 / 2) (4 / 5). Qed.

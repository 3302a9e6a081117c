(* Written by claims/write. Do not edit. *)
Require Import Reals QArith List Lra String.
From Coquelicot Require Import Coquelicot.
From SelfNormalization Require Import Statements ScaledErrorFunction ClosedForms MomentMap FixedPoint01 Symbols.
From SelfNormalization Require Import Contraction Replay Expression OnBoxes Signs Identities.
Import ListNotations.
Open Scope string_scope.
Open Scope R_scope.

Lemma a3_2_eq_29_intended :
  forall m v : R, (-1 / 10) <= m <= (1 / 10) -> (6 / 5) <= v <= 20 -> 
  (Derive (fun v : R => (((sqrt (2 / PI)) * (sqrt v)) - ((alpha01 ^ 2) * ((B1 m v) - (B2 m v))))) v) = (((((sqrt PI) * (alpha01 ^ 2)) * ((((4 * (v ^ 2)) - (m ^ 2)) * (B2 m v)) - (((v - m) * (v + m)) * (B1 m v)))) - (((sqrt 2) * ((alpha01 ^ 2) - 1)) * (sqrt v ^ 3))) / ((2 * (sqrt PI)) * (v ^ 2))).
Proof.
intros m v Hm Hv; identity_in Direct [m; v].
Qed.

Lemma a3_2_eq_36_intended :
  forall mu omega nu tau : R, (-1) <= mu <= 1 -> (-1 / 10) <= omega <= (1 / 10) -> 3 <= nu <= 16 -> (4 / 5) <= tau <= (5 / 4) -> 
  (Derive (fun mu : R => (xi_tilde_at mu omega nu tau)) mu) = ((xi_tilde_m alpha01 lambda01 (mu * omega) (nu * tau)) * omega).
Proof.
intros mu omega nu tau Hmu Homega Hnu Htau; identity_in Products [mu; omega; nu; tau].
Qed.

Lemma a3_3_eq_49_arithmetic_1 :
  forall nu : R, (1 / 20) <= nu <= (4 / 25) -> 
  (((662727 / 10000000) + ((969231 / 1000000) * (nu - (1 / 20)))) - (1 / 200)) = ((256223 / 20000000) + ((969231 / 1000000) * nu)).
Proof.
intros nu Hnu; identity_in Plain [nu].
Qed.

Lemma alpha_dropout_mean :
  forall q a mean variance : R, (1 / 100) <= q <= 1 -> (-3) <= a <= 0 -> (-2) <= mean <= 2 -> (1 / 10) <= variance <= 4 -> 
  ((q * ((mean * 1) + (a * 0))) + ((1 - q) * ((mean * 0) + (a * 1)))) = ((q * mean) + ((1 - q) * a)).
Proof.
intros q a mean variance Hq Ha Hmean Hvariance; identity_in Plain [q; a; mean; variance].
Qed.

Lemma alpha_dropout_variance :
  forall q a mean variance : R, (1 / 100) <= q <= 1 -> (-3) <= a <= 0 -> (-2) <= mean <= 2 -> (1 / 10) <= variance <= 4 -> 
  (((q * (variance + (mean ^ 2))) + ((1 - q) * (a ^ 2))) - (((q * mean) + ((1 - q) * a)) ^ 2)) = (q * (((1 - q) * ((a - mean) ^ 2)) + variance)).
Proof.
intros q a mean variance Hq Ha Hmean Hvariance; identity_in Plain [q; a; mean; variance].
Qed.

Lemma dropout_standard_mean :
  forall q a mean variance : R, (1 / 100) <= q <= 1 -> (-3) <= a <= 0 -> (-2) <= mean <= 2 -> (1 / 10) <= variance <= 4 -> 
  (q * (mean / q)) = mean.
Proof.
intros q a mean variance Hq Ha Hmean Hvariance; identity_in Plain [q; a; mean; variance].
Qed.

Lemma eq_11_mean :
  forall m v : R, 0 < v -> 
  ((lambda01 / 2) * ((((- ((alpha01 + m) * (erfc (m / (sqrt (2 * v)))))) + ((alpha01 * (exp (m + (v / 2)))) * (erfc ((m + v) / (sqrt (2 * v)))))) + (((sqrt (2 / PI)) * (sqrt v)) * (exp (- ((m ^ 2) / (2 * v)))))) + (2 * m))) = ((lambda01 / 2) * (((((m * (erf (m / (sqrt (2 * v))))) + ((alpha01 * (exp (m + (v / 2)))) * (erfc ((m + v) / (sqrt (2 * v)))))) - (alpha01 * (erfc (m / (sqrt (2 * v)))))) + (((sqrt (2 / PI)) * (sqrt v)) * (exp (- ((m ^ 2) / (2 * v)))))) + m)).
Proof.
intros m v Hv; identity_in Direct [m; v].
Qed.

Lemma eq_61_H_from_J :
  (forall mu omega nu tau : R, 0 < nu -> 0 < tau -> 
  (H11 mu omega nu tau) = (Derive (fun mu : R => (mu_tilde_at mu omega nu tau)) mu)) /\
  (forall mu omega nu tau : R, 0 < nu -> 0 < tau -> 
  (Derive (fun mu : R => (mu_tilde_at mu omega nu tau)) mu) = (J11 mu omega nu tau)) /\
  (forall mu omega nu tau : R, 0 < nu -> 0 < tau -> 
  (H12 mu omega nu tau) = (Derive (fun nu : R => (mu_tilde_at mu omega nu tau)) nu)) /\
  (forall mu omega nu tau : R, 0 < nu -> 0 < tau -> 
  (Derive (fun nu : R => (mu_tilde_at mu omega nu tau)) nu) = (J12 mu omega nu tau)) /\
  (forall mu omega nu tau : R, 0 < nu -> 0 < tau -> 
  (H21 mu omega nu tau) = (Derive (fun mu : R => (nu_tilde_at mu omega nu tau)) mu)) /\
  (forall mu omega nu tau : R, 0 < nu -> 0 < tau -> 
  (Derive (fun mu : R => (nu_tilde_at mu omega nu tau)) mu) = ((J21 mu omega nu tau) - ((2 * (mu_tilde_at mu omega nu tau)) * (J11 mu omega nu tau)))) /\
  (forall mu omega nu tau : R, 0 < nu -> 0 < tau -> 
  (H22 mu omega nu tau) = (Derive (fun nu : R => (nu_tilde_at mu omega nu tau)) nu)) /\
  (forall mu omega nu tau : R, 0 < nu -> 0 < tau -> 
  (Derive (fun nu : R => (nu_tilde_at mu omega nu tau)) nu) = ((J22 mu omega nu tau) - ((2 * (mu_tilde_at mu omega nu tau)) * (J12 mu omega nu tau)))).
Proof.
split.
{ intros mu omega nu tau Hnu Htau; identity_in Products [mu; omega; nu; tau]. }
split.
{ intros mu omega nu tau Hnu Htau; identity_in Products [mu; omega; nu; tau]. }
split.
{ intros mu omega nu tau Hnu Htau; identity_in Products [mu; omega; nu; tau]. }
split.
{ intros mu omega nu tau Hnu Htau; identity_in Products [mu; omega; nu; tau]. }
split.
{ intros mu omega nu tau Hnu Htau; identity_in Products [mu; omega; nu; tau]. }
split.
{ intros mu omega nu tau Hnu Htau; identity_in Products [mu; omega; nu; tau]. }
split.
{ intros mu omega nu tau Hnu Htau; identity_in Products [mu; omega; nu; tau]. }
{ intros mu omega nu tau Hnu Htau; identity_in Products [mu; omega; nu; tau]. }
Qed.

Lemma eq_62_J11 :
  (forall mu omega nu tau : R, 0 < nu -> 0 < tau -> 
  (J11 mu omega nu tau) = (Derive (fun mu : R => (mu_tilde_at mu omega nu tau)) mu)) /\
  (forall mu omega nu tau : R, 0 < nu -> 0 < tau -> 
  (Derive (fun mu : R => (mu_tilde_at mu omega nu tau)) mu) = (((lambda01 * omega) / 2) * ((((alpha01 * (exp ((mu * omega) + ((nu * tau) / 2)))) * (erfc (((mu * omega) + (nu * tau)) / (sqrt (2 * (nu * tau)))))) - (erfc ((mu * omega) / (sqrt (2 * (nu * tau)))))) + 2))).
Proof.
split.
{ intros mu omega nu tau Hnu Htau; identity_in Products [mu; omega; nu; tau]. }
{ intros mu omega nu tau Hnu Htau; identity_in Products [mu; omega; nu; tau]. }
Qed.

Lemma eq_63_J12 :
  (forall mu omega nu tau : R, 0 < nu -> 0 < tau -> 
  (J12 mu omega nu tau) = (Derive (fun nu : R => (mu_tilde_at mu omega nu tau)) nu)) /\
  (forall mu omega nu tau : R, 0 < nu -> 0 < tau -> 
  (Derive (fun nu : R => (mu_tilde_at mu omega nu tau)) nu) = (((lambda01 * tau) / 4) * (((alpha01 * (exp ((mu * omega) + ((nu * tau) / 2)))) * (erfc (((mu * omega) + (nu * tau)) / (sqrt (2 * (nu * tau)))))) - (((alpha01 - 1) * (sqrt (2 / (PI * (nu * tau))))) * (exp (- (((mu * omega) ^ 2) / (2 * (nu * tau))))))))).
Proof.
split.
{ intros mu omega nu tau Hnu Htau; identity_in Products [mu; omega; nu; tau]. }
{ intros mu omega nu tau Hnu Htau; identity_in Products [mu; omega; nu; tau]. }
Qed.

Lemma eq_64_J21 :
  (forall mu omega nu tau : R, 0 < nu -> 0 < tau -> 
  (J21 mu omega nu tau) = (Derive (fun mu : R => (xi_tilde_at mu omega nu tau)) mu)) /\
  (forall mu omega nu tau : R, 0 < nu -> 0 < tau -> 
  (Derive (fun mu : R => (xi_tilde_at mu omega nu tau)) mu) = (((lambda01 ^ 2) * omega) * ((((- (((alpha01 ^ 2) * (exp ((mu * omega) + ((nu * tau) / 2)))) * (erfc (((mu * omega) + (nu * tau)) / (sqrt (2 * (nu * tau))))))) + (((alpha01 ^ 2) * (exp ((2 * (mu * omega)) + (2 * (nu * tau))))) * (erfc (((mu * omega) + (2 * (nu * tau))) / (sqrt (2 * (nu * tau))))))) + ((mu * omega) * (2 - (erfc ((mu * omega) / (sqrt (2 * (nu * tau)))))))) + (((sqrt (2 / PI)) * (sqrt (nu * tau))) * (exp (- (((mu * omega) ^ 2) / (2 * (nu * tau))))))))).
Proof.
split.
{ intros mu omega nu tau Hnu Htau; identity_in Products [mu; omega; nu; tau]. }
{ intros mu omega nu tau Hnu Htau; identity_in Products [mu; omega; nu; tau]. }
Qed.

Lemma eq_65_J22 :
  (forall mu omega nu tau : R, 0 < nu -> 0 < tau -> 
  (J22 mu omega nu tau) = (Derive (fun nu : R => (xi_tilde_at mu omega nu tau)) nu)) /\
  (forall mu omega nu tau : R, 0 < nu -> 0 < tau -> 
  (Derive (fun nu : R => (xi_tilde_at mu omega nu tau)) nu) = ((((lambda01 ^ 2) * tau) / 2) * ((((- (((alpha01 ^ 2) * (exp ((mu * omega) + ((nu * tau) / 2)))) * (erfc (((mu * omega) + (nu * tau)) / (sqrt (2 * (nu * tau))))))) + (((2 * (alpha01 ^ 2)) * (exp ((2 * (mu * omega)) + (2 * (nu * tau))))) * (erfc (((mu * omega) + (2 * (nu * tau))) / (sqrt (2 * (nu * tau))))))) - (erfc ((mu * omega) / (sqrt (2 * (nu * tau)))))) + 2))).
Proof.
split.
{ intros mu omega nu tau Hnu Htau; identity_in Products [mu; omega; nu; tau]. }
{ intros mu omega nu tau Hnu Htau; identity_in Products [mu; omega; nu; tau]. }
Qed.

Lemma eq_72_dJ11 :
  (forall mu omega nu tau : R, 0 < nu -> 0 < tau -> 
  (Derive (fun mu : R => (J11 mu omega nu tau)) mu) = ((((lambda01 * (omega ^ 2)) / 2) * (G (mu * omega) (nu * tau))) * ((alpha01 * (B1 (mu * omega) (nu * tau))) - (((sqrt (2 / PI)) * (alpha01 - 1)) / (sqrt (nu * tau)))))) /\
  (forall mu omega nu tau : R, 0 < nu -> 0 < tau -> 
  (Derive (fun omega : R => (J11 mu omega nu tau)) omega) = ((lambda01 / 2) * (((- ((G (mu * omega) (nu * tau)) * (((((sqrt (2 / PI)) * (alpha01 - 1)) * (mu * omega)) / (sqrt (nu * tau))) - ((alpha01 * ((mu * omega) + 1)) * (B1 (mu * omega) (nu * tau)))))) - (erfc ((mu * omega) / (sqrt (2 * (nu * tau)))))) + 2))) /\
  (forall mu omega nu tau : R, 0 < nu -> 0 < tau -> 
  (Derive (fun nu : R => (J11 mu omega nu tau)) nu) = (((((lambda01 * tau) * omega) / 4) * (G (mu * omega) (nu * tau))) * ((alpha01 * (B1 (mu * omega) (nu * tau))) + ((sqrt (2 / PI)) * ((((alpha01 - 1) * (mu * omega)) / (sqrt (nu * tau) ^ 3)) - (alpha01 / (sqrt (nu * tau)))))))) /\
  (forall mu omega nu tau : R, 0 < nu -> 0 < tau -> 
  (Derive (fun tau : R => (J11 mu omega nu tau)) tau) = (((((lambda01 * nu) * omega) / 4) * (G (mu * omega) (nu * tau))) * ((alpha01 * (B1 (mu * omega) (nu * tau))) + ((sqrt (2 / PI)) * ((((alpha01 - 1) * (mu * omega)) / (sqrt (nu * tau) ^ 3)) - (alpha01 / (sqrt (nu * tau)))))))).
Proof.
split.
{ intros mu omega nu tau Hnu Htau; identity_in Products [mu; omega; nu; tau]. }
split.
{ intros mu omega nu tau Hnu Htau; identity_in Products [mu; omega; nu; tau]. }
split.
{ intros mu omega nu tau Hnu Htau; identity_in Products [mu; omega; nu; tau]. }
{ intros mu omega nu tau Hnu Htau; identity_in Products [mu; omega; nu; tau]. }
Qed.

Lemma eq_72_dJ21 :
  (forall mu omega nu tau : R, 0 < nu -> 0 < tau -> 
  (Derive (fun mu : R => (J21 mu omega nu tau)) mu) = (((lambda01 ^ 2) * (omega ^ 2)) * ((((- (((alpha01 ^ 2) * (G (mu * omega) (nu * tau))) * (B1 (mu * omega) (nu * tau)))) + (((2 * (alpha01 ^ 2)) * (G (mu * omega) (nu * tau))) * (B2 (mu * omega) (nu * tau)))) - (erfc ((mu * omega) / (sqrt (2 * (nu * tau)))))) + 2))) /\
  (forall mu omega nu tau : R, 0 < nu -> 0 < tau -> 
  (Derive (fun omega : R => (J21 mu omega nu tau)) omega) = ((lambda01 ^ 2) * ((((- ((((alpha01 ^ 2) * ((mu * omega) + 1)) * (G (mu * omega) (nu * tau))) * (B1 (mu * omega) (nu * tau)))) + ((((alpha01 ^ 2) * ((2 * (mu * omega)) + 1)) * (G (mu * omega) (nu * tau))) * (B2 (mu * omega) (nu * tau)))) + ((2 * (mu * omega)) * (2 - (erfc ((mu * omega) / (sqrt (2 * (nu * tau)))))))) + (((sqrt (2 / PI)) * (sqrt (nu * tau))) * (G (mu * omega) (nu * tau)))))) /\
  (forall mu omega nu tau : R, 0 < nu -> 0 < tau -> 
  (Derive (fun nu : R => (J21 mu omega nu tau)) nu) = ((((((lambda01 ^ 2) * tau) * omega) / 2) * (G (mu * omega) (nu * tau))) * (((- ((alpha01 ^ 2) * (B1 (mu * omega) (nu * tau)))) + ((4 * (alpha01 ^ 2)) * (B2 (mu * omega) (nu * tau)))) - (((sqrt (2 / PI)) * ((alpha01 ^ 2) - 1)) / (sqrt (nu * tau)))))) /\
  (forall mu omega nu tau : R, 0 < nu -> 0 < tau -> 
  (Derive (fun tau : R => (J21 mu omega nu tau)) tau) = ((((((lambda01 ^ 2) * nu) * omega) / 2) * (G (mu * omega) (nu * tau))) * (((- ((alpha01 ^ 2) * (B1 (mu * omega) (nu * tau)))) + ((4 * (alpha01 ^ 2)) * (B2 (mu * omega) (nu * tau)))) - (((sqrt (2 / PI)) * ((alpha01 ^ 2) - 1)) / (sqrt (nu * tau)))))).
Proof.
split.
{ intros mu omega nu tau Hnu Htau; identity_in Products [mu; omega; nu; tau]. }
split.
{ intros mu omega nu tau Hnu Htau; identity_in Products [mu; omega; nu; tau]. }
split.
{ intros mu omega nu tau Hnu Htau; identity_in Products [mu; omega; nu; tau]. }
{ intros mu omega nu tau Hnu Htau; identity_in Products [mu; omega; nu; tau]. }
Qed.

Lemma eq_72_dJ22 :
  (forall mu omega nu tau : R, 0 < nu -> 0 < tau -> 
  (Derive (fun mu : R => (J22 mu omega nu tau)) mu) = (Derive (fun nu : R => (J21 mu omega nu tau)) nu)) /\
  (forall mu omega nu tau : R, 0 < nu -> 0 < tau -> 
  (Derive (fun omega : R => (J22 mu omega nu tau)) omega) = ((((((lambda01 ^ 2) * mu) * tau) / 2) * (G (mu * omega) (nu * tau))) * (((- ((alpha01 ^ 2) * (B1 (mu * omega) (nu * tau)))) + ((4 * (alpha01 ^ 2)) * (B2 (mu * omega) (nu * tau)))) - (((sqrt (2 / PI)) * ((alpha01 ^ 2) - 1)) / (sqrt (nu * tau)))))) /\
  (forall mu omega nu tau : R, 0 < nu -> 0 < tau -> 
  (Derive (fun nu : R => (J22 mu omega nu tau)) nu) = (((((lambda01 ^ 2) * (tau ^ 2)) / 4) * (G (mu * omega) (nu * tau))) * (((- ((alpha01 ^ 2) * (B1 (mu * omega) (nu * tau)))) + ((8 * (alpha01 ^ 2)) * (B2 (mu * omega) (nu * tau)))) + ((sqrt (2 / PI)) * (((((alpha01 ^ 2) - 1) * (mu * omega)) / (sqrt (nu * tau) ^ 3)) - ((3 * (alpha01 ^ 2)) / (sqrt (nu * tau)))))))) /\
  (forall mu omega nu tau : R, 0 < nu -> 0 < tau -> 
  (Derive (fun tau : R => (J22 mu omega nu tau)) tau) = (((lambda01 ^ 2) / 4) * ((((((- (((2 * (alpha01 ^ 2)) * (G (mu * omega) (nu * tau))) * (B1 (mu * omega) (nu * tau)))) - ((((alpha01 ^ 2) * (nu * tau)) * (G (mu * omega) (nu * tau))) * (B1 (mu * omega) (nu * tau)))) + (((4 * (alpha01 ^ 2)) * (G (mu * omega) (nu * tau))) * (B2 (mu * omega) (nu * tau)))) + ((((8 * (alpha01 ^ 2)) * (nu * tau)) * (G (mu * omega) (nu * tau))) * (B2 (mu * omega) (nu * tau)))) + (2 * (2 - (erfc ((mu * omega) / (sqrt (2 * (nu * tau)))))))) + (((sqrt (2 / PI)) * (G (mu * omega) (nu * tau))) * (((((alpha01 ^ 2) - 1) * (mu * omega)) / (sqrt (nu * tau))) - ((3 * (alpha01 ^ 2)) * (sqrt (nu * tau)))))))).
Proof.
split.
{ intros mu omega nu tau Hnu Htau; identity_in Products [mu; omega; nu; tau]. }
split.
{ intros mu omega nu tau Hnu Htau; identity_in Products [mu; omega; nu; tau]. }
split.
{ intros mu omega nu tau Hnu Htau; identity_in Products [mu; omega; nu; tau]. }
{ intros mu omega nu tau Hnu Htau; identity_in Products [mu; omega; nu; tau]. }
Qed.

Lemma initialization_expectation :
  (forall n : R, 1 <= n <= 1000 -> 
  (n * 0) = 0) /\
  (forall n : R, 1 <= n <= 1000 -> 
  (n * (1 / n)) = 1).
Proof.
split.
{ intros n Hn; identity_in Plain [n]. }
{ intros n Hn; identity_in Plain [n]. }
Qed.

Lemma lemma_10_mean_symmetry :
  (forall mu omega nu tau : R, 0 < nu -> 0 < tau -> 
  ((fun m v : R => (mean m v)) ((mu * omega)) ((nu * tau))) = ((fun m v : R => (mean m v)) ((mu * omega)) ((tau * nu)))) /\
  (forall mu omega nu tau : R, 0 < nu -> 0 < tau -> 
  ((fun m v : R => (mean m v)) ((mu * omega)) ((nu * tau))) = ((fun m v : R => (mean m v)) ((omega * mu)) ((nu * tau)))).
Proof.
split.
{ intros mu omega nu tau Hnu Htau; identity_in Products [mu; omega; nu; tau]. }
{ intros mu omega nu tau Hnu Htau; identity_in Products [mu; omega; nu; tau]. }
Qed.

Lemma lemma_44_eq_258 :
  forall m v : R, 0 < v -> 
  (Derive (fun v : R => ((B1 m v) - (2 * (B2 m v)))) v) = ((((sqrt PI) * ((((v - m) * (v + m)) * (B1 m v)) - ((2 * ((4 * (v ^ 2)) - (m ^ 2))) * (B2 m v)))) + (((sqrt 2) * (sqrt v)) * ((3 * v) - m))) / ((2 * (sqrt PI)) * (v ^ 2))).
Proof.
intros m v Hv; identity_in Direct [m; v].
Qed.

(** Printed claims that are theorems of this development, or a few lines from them; each lemma has its claim's
    name. *)
Require Import Reals QArith Qreals List Lra.
From Coquelicot Require Import Coquelicot.
From SelfNormalization.Gaussian Require Import ErrorFunction GaussianIntegral ScaledErrorFunction.
From SelfNormalization Require Import Statements ClosedForms Moments MomentMap FixedPoint01 Symbols Contraction.
From SelfNormalization Require Import Levels Theorems.
Import ListNotations.
Open Scope R_scope.

(** ** Theorem 1 and what belongs to it *)

Lemma theorem_1_contraction : contraction Omega.
Proof. exact theorem_1. Qed.

Lemma theorem_1_fixed_point_exists : forall omega tau, within omega (omega_range Omega) ->
  within tau (tau_range Omega) -> forall g, moment_map omega tau g ->
  exists p, rectangle (mu_range Omega) (nu_range Omega) p /\ g p = p /\
    forall q, rectangle (mu_range Omega) (nu_range Omega) q -> g q = q -> q = p.
Proof.
intros omega tau Homega Htau g Hg.
destruct (theorem_1_sharp omega tau Homega Htau g Hg) as (_ & _ & p & Hp & Hfix & _ & Hunique & _).
now exists p.
Qed.

Lemma theorem_1_convergence : forall omega tau, within omega (omega_range Omega) ->
  within tau (tau_range Omega) -> forall g, moment_map omega tau g ->
  exists p, g p = p /\ forall q, rectangle (mu_range Omega) (nu_range Omega) q ->
    is_lim_seq (fun n => distance (Nat.iter n g q) p) 0.
Proof.
intros omega tau Homega Htau g Hg.
destruct (theorem_1_sharp omega tau Homega Htau g Hg) as (_ & _ & p & _ & Hfix & _ & _ & Hlimit).
now exists p.
Qed.

(** Every fixed point in the rectangle is in the printed intervals. *)
Lemma fixed_points_printed : forall omega tau, within omega (omega_range Omega) ->
  within tau (tau_range Omega) -> forall g, moment_map omega tau g ->
  forall p, rectangle (mu_range Omega) (nu_range Omega) p -> g p = p ->
  rectangle (-3106 # 100000, 6773 # 100000) (80009 # 100000, 148617 # 100000) p.
Proof.
intros omega tau Homega Htau g Hg p Hp Hfix. destruct theorem_1_printed as ((factor & _ & H) & _).
destruct (H omega tau Homega Htau g Hg) as (_ & _ & x & _ & _ & Hx & Hunique & _).
now rewrite (Hunique p Hp Hfix).
Qed.
Lemma theorem_1_mean_interval : forall omega tau, within omega (omega_range Omega) ->
  within tau (tau_range Omega) -> forall g, moment_map omega tau g ->
  forall p, rectangle (mu_range Omega) (nu_range Omega) p -> g p = p -> -3106 / 100000 <= fst p <= 6773 / 100000.
Proof.
intros omega tau Homega Htau g Hg p Hp Hfix.
destruct (fixed_points_printed omega tau Homega Htau g Hg p Hp Hfix) as [H _].
unfold within, Q2R in H; simpl in H; lra.
Qed.
Lemma theorem_1_variance_interval : forall omega tau, within omega (omega_range Omega) ->
  within tau (tau_range Omega) -> forall g, moment_map omega tau g ->
  forall p, rectangle (mu_range Omega) (nu_range Omega) p -> g p = p -> 80009 / 100000 <= snd p <= 148617 / 100000.
Proof.
intros omega tau Homega Htau g Hg p Hp Hfix.
destruct (fixed_points_printed omega tau Homega Htau g Hg p Hp Hfix) as [_ H].
unfold within, Q2R in H; simpl in H; lra.
Qed.

Lemma corollary_14_invariance_intended : invariant_rectangle Omega (mu_range Omega) (nu_range Omega).
Proof. exact corollary_14. Qed.

(** As printed the rectangle asks mu to be from 0.8 to 1.5 as well, and is empty. *)
Lemma corollary_14_invariance : forall (g : R * R -> R * R) mu nu,
  -1 / 10 <= mu <= 1 / 10 -> 8 / 10 <= mu <= 15 / 10 ->
  -1 / 10 <= fst (g (mu, nu)) <= 1 / 10 /\ 8 / 10 <= fst (g (mu, nu)) <= 15 / 10.
Proof. intros; lra. Qed.

(** The words of Theorem 2 and of what follows Theorem 3, for all means and variances. *)
Lemma theorem_2_fixed_points_below_3 : forall mu omega nu tau g, within omega (-1 # 10, 1 # 10) ->
  within tau (4 # 5, 5 # 4) -> 0 < nu -> moment_map omega tau g -> g (mu, nu) = (mu, nu) -> nu < 3.
Proof. exact theorem_2_fixed_points. Qed.
Lemma prose_fixed_points_above_0_16 : forall mu omega nu tau g, within omega (-1 # 10, 1 # 10) ->
  within tau (4 # 5, 5 # 4) -> 0 < nu -> moment_map omega tau g -> g (mu, nu) = (mu, nu) -> 16 / 100 < nu.
Proof. exact (proj1 theorem_3_fixed_points). Qed.
Lemma prose_fixed_points_above_0_24 : forall mu omega nu tau g, within omega (-1 # 10, 1 # 10) ->
  within tau (9 # 10, 5 # 4) -> 0 < nu -> moment_map omega tau g -> g (mu, nu) = (mu, nu) -> 24 / 100 < nu.
Proof. exact (proj2 theorem_3_fixed_points). Qed.
Lemma prose_variance_3_16_across_layers : forall omega tau : nat -> R,
  (forall l, within (omega l) (-1 # 10, 1 # 10)) -> (forall l, within (tau l) (4 # 5, 5 # 4)) ->
  forall g, (forall l, moment_map (omega l) (tau l) (g l)) ->
  forall p, rectangle (-1 # 1, 1 # 1) (3 # 1, 16 # 1) p -> exists n, snd (after_layers g n p) < 3.
Proof. exact theorem_2_through_layers. Qed.

(** Eq. (17), on a domain on which a certificate bounds the norm. *)
Lemma eq_17_mean_value : forall d bound, valid_domain d = true -> spectral_norm_below d bound ->
  forall omega tau, within omega (omega_range d) -> within tau (tau_range d) ->
  forall g, moment_map omega tau g -> forall p q,
  rectangle (mu_range d) (nu_range d) p -> rectangle (mu_range d) (nu_range d) q ->
  distance (g p) (g q) <= Q2R bound * distance p q.
Proof. intros d bound Hd H omega tau Homega Htau g Hg p q. now apply (lipschitz d bound Hd H omega tau). Qed.

Lemma fixed_point_0_1_mean : mean 0 1 = 0.
Proof. exact mean_0_1. Qed.
Lemma fixed_point_0_1_variance : variance 0 1 = 1.
Proof. exact variance_0_1. Qed.

(** Eqs. (69), (88). *)
Lemma eq_69_largest_singular_value : Largest_singular_value.
Proof. exact largest_singular_value. Qed.

(** ** Moments, for all alpha and lambda *)

Lemma eq_4_mean : forall alpha lambda m v : R, 0 < v ->
  expectation (selu_of alpha lambda) m v (mu_tilde alpha lambda m v).
Proof. intros. now apply first_moment. Qed.

Lemma eq_5_variance : forall alpha lambda m v : R, 0 < v ->
  expectation (fun z => (selu_of alpha lambda z - mu_tilde alpha lambda m v) ^ 2) m v (nu_tilde alpha lambda m v).
Proof.
intros. unfold nu_tilde. apply expectation_variance; [easy|now apply first_moment|now apply Moments.second_moment].
Qed.

Lemma eq_13_second_moment : forall m v : R, 0 < v ->
  expectation (fun z => selu z ^ 2) m v (lambda01 ^ 2 / 2 * ((m ^ 2 + v) * (erf (m / sqrt (2 * v)) + 1) +
    alpha01 ^ 2 * (-2 * exp (m + v / 2) * erfc ((m + v) / sqrt (2 * v)) +
      exp (2 * (m + v)) * erfc ((m + 2 * v) / sqrt (2 * v)) + erfc (m / sqrt (2 * v))) +
    sqrt (2 / PI) * m * sqrt v * exp (-(m ^ 2 / (2 * v))))).
Proof.
intros m v Hv. replace (_ * _) with (MomentMap.second_moment m v); [now apply expectation_selu_squared|].
unfold MomentMap.second_moment, xi_tilde. unfold erfc at 1. ring.
Qed.

(** ** Functions of one variable *)

(** SELU saturates at -lambda alpha. *)
Lemma selu_saturation : is_lim (fun x => lambda01 * (alpha01 * exp x - alpha01)) m_infty (- (lambda01 * alpha01)).
Proof.
replace (- (lambda01 * alpha01)) with (lambda01 * (alpha01 * 0 - alpha01)) by ring.
apply (is_lim_scal_l (fun x => alpha01 * exp x - alpha01) lambda01 m_infty (alpha01 * 0 - alpha01)).
apply (is_lim_minus' (fun x => alpha01 * exp x) (fun _ => alpha01)); [|apply is_lim_const].
apply (is_lim_scal_l exp alpha01 m_infty 0). apply is_lim_exp_m.
Qed.

(** Lemma 21. *)
Lemma lemma_21_exp : (forall x y, x < y -> exp x < exp y) /\ is_lim exp m_infty 0 /\ is_lim exp p_infty p_infty /\
  (forall x, Derive_n exp 2 x = exp x) /\ (forall x, 0 < Derive_n exp 2 x).
Proof.
assert (H1 : forall x, Derive exp x = exp x) by (intros; apply is_derive_unique, is_derive_exp).
assert (H2 : forall x, Derive_n exp 2 x = exp x).
{ intros x. simpl. rewrite (Derive_ext _ exp) by exact H1. apply H1. }
repeat split; try easy. exact exp_increasing. exact is_lim_exp_m. exact is_lim_exp_p.
intros x. rewrite H2. apply exp_pos.
Qed.

Lemma lemma_21_erfc : (forall x y, x < y -> erfc y < erfc x) /\ is_lim erfc m_infty 2 /\ is_lim erfc p_infty 0.
Proof.
assert (Hp := sqrt_PI_pos). assert (Hpos : 0 < 2 / sqrt PI) by (apply Rdiv_lt_0_compat; lra). split; [|split].
- apply (decreasing_of_derivative erfc (fun x => - (2 / sqrt PI * exp (-(x * x))))). apply erfc_derive.
  intros x. assert (H := exp_pos (-(x * x))). nra.
- apply (is_lim_ext (fun x => 1 - erf ((x - 0) / 1))). { intros x. unfold erfc. f_equal. f_equal. field. }
  assert (H := is_lim_minus' (fun _ => 1) _ _ 1 _ (is_lim_const 1 _) (erf_limit_minus 0 1 Rlt_0_1)).
  now replace (1 - -1) with 2 in H by ring.
- apply (is_lim_ext (fun x => 1 - erf ((x - 0) / 1))). { intros x. unfold erfc. f_equal. f_equal. field. }
  assert (H := is_lim_minus' (fun _ => 1) _ _ 1 _ (is_lim_const 1 _) (erf_limit_plus 0 1 Rlt_0_1)).
  now replace (1 - 1) with 0 in H by ring.
Qed.

(** Lemma 23, for all x. *)
Lemma lemma_23_decreasing : forall x y, x < y -> erfcx y < erfcx x.
Proof.
apply (decreasing_of_derivative erfcx (fun x => 2 * x * erfcx x - 2 / sqrt PI)).
apply erfcx_derive. apply erfcx_derivative_negative.
Qed.

(** The n-th derivative of erfcx is a multiple of level n + 1 of its sign. *)
Lemma erfcx_second_derivative x : Derive_n erfcx 2 x = 8 * level 3 x.
Proof.
simpl. rewrite (Derive_ext (fun x => Derive erfcx x) (fun x => - (2 * INR 1) * level 2 x)).
- apply is_derive_unique. evar_last. apply (is_derive_scal (level 2)). apply (level_derive 1).
  replace (INR 2) with 2 by (simpl; ring). simpl INR. change (- (2 * 1) * (- (2 * 2) * level 3 x) = 8 * level 3 x). ring.
- intros t. apply is_derive_unique. apply (is_derive_ext (level 1)). apply level_1. apply (level_derive 0).
Qed.
Lemma lemma_23_convex : forall x, 0 < Derive_n erfcx 2 x.
Proof. intros x. rewrite erfcx_second_derivative. assert (H := level_positive 3 x). lra. Qed.

(** Lemma 24. *)
Lemma lemma_24_sign : forall x, (0 < x -> 0 < x * erfcx x) /\ (x < 0 -> x * erfcx x < 0) /\ (x = 0 -> x * erfcx x = 0).
Proof. intros x. assert (H := erfcx_pos x). repeat split; intros; nra. Qed.

Lemma lemma_24_increasing : forall x y, x < y -> x * erfcx x < y * erfcx y.
Proof.
intros x y Hxy. apply Ropp_lt_cancel.
(* x erfcx x is 1 / sqrt PI less level 2, which decreases. *)
assert (E : forall x, - (x * erfcx x) = level 2 x - / sqrt PI).
{ intros z. rewrite level_step, level_0, level_1. simpl INR. assert (Hp := sqrt_PI_pos). field. lra. }
rewrite !E. apply Rplus_lt_compat_r.
apply (decreasing_of_derivative (level 2) (fun x => - (2 * INR 2) * level 3 x) (level_derive 1)); [|exact Hxy].
intros z. assert (K := level_positive 3 z). replace (INR 2) with 2 by (simpl; ring). nra.
Qed.

(** ** Lemma 12, Theorems 3 and 16, Lemmas 42, 43 *)

Lemma lemma_12_S_below_one : spectral_norm_below Omega_extended (1 # 1).
Proof.
intros mu omega nu tau Hmu Homega Hnu Htau g Hg.
destruct (lemma_12 mu omega nu tau Hmu Homega Hnu Htau g Hg) as (a & b & c & d & HJ & Hs).
exists a, b, c, d. split; [exact HJ|]. unfold Q2R in *. simpl in *. lra.
Qed.

(** "Contraction": some factor below 1 does for all weights. *)
Lemma lemma_12_contraction : exists factor : R, factor < 1 /\
  forall omega tau, within omega (omega_range Omega_extended) -> within tau (tau_range Omega_extended) ->
  forall g, moment_map omega tau g -> forall p q,
  rectangle (mu_range Omega_extended) (nu_range Omega_extended) p ->
  rectangle (mu_range Omega_extended) (nu_range Omega_extended) q ->
  distance (g p) (g q) <= factor * distance p q.
Proof.
exists (Q2R (98903 # 100000)). split; [unfold Q2R; simpl; lra|]. exact Theorems.lemma_12_contraction.
Qed.

Lemma theorem_3_main_domain_1 : variance_above Omega_small (1 # 1).
Proof. exact (proj1 theorem_3). Qed.
Lemma theorem_3_main_domain_2 : variance_above Omega_small_2 (1 # 1).
Proof. exact (proj2 theorem_3). Qed.
Lemma theorem_3_appendix_domain_1 : variance_above Omega_1_minus (1 # 1).
Proof. exact (proj1 theorem_3_appendix). Qed.

Lemma theorem_16_eq_116 : Theorem_16.
Proof. exact theorem_16. Qed.
Lemma lemma_43_mean_square_bound : Lemma_43.
Proof. exact lemma_43. Qed.
(** With the other three derivatives. *)
Lemma lemma_42_dmean_dtau : Lemma_42.
Proof. exact lemma_42. Qed.

(** erfcx(x) = e^(x^2) erfc(x): it decreases, and its continued fraction encloses it.

    The tails of the continued fraction are quotients of the repeated integrals of e^(-x^2); these are
    defined here by their recursion, and their sign follows from their derivatives and limits. *)
Require Import Reals Lra Lia.
From Coquelicot Require Import Coquelicot.
From SelfNormalization.Gaussian Require Import Erf ErrorFunction GaussianIntegral.
Open Scope R_scope.

(** A differentiable function with a negative derivative that tends to 0 is positive. *)
Lemma decreasing_of_derivative (f f' : R -> R) :
  (forall x, is_derive f x (f' x)) -> (forall x, f' x < 0) -> forall x y, x < y -> f y < f x.
Proof.
intros Hf Hneg x y Hxy. destruct (MVT_gen f x y f') as [c [_ Hc]].
- intros; apply Hf.
- intros z _. apply continuity_pt_filterlim. apply (ex_derive_continuous f). eexists; apply Hf.
- assert (f' c * (y - x) < 0) by (generalize (Hneg c); nra). lra.
Qed.

Lemma positive_of_derivative (f f' : R -> R) :
  (forall x, is_derive f x (f' x)) -> (forall x, f' x < 0) -> is_lim f p_infty 0 -> forall x, 0 < f x.
Proof.
intros Hf Hneg Hlim x.
assert (Hdecr := decreasing_of_derivative f f' Hf Hneg).
destruct (Rlt_le_dec 0 (f x)) as [H|H]; [exact H|exfalso].
assert (Hx1 : f (x + 1) < 0) by (generalize (Hdecr x (x + 1)); lra).
apply is_lim_spec in Hlim. destruct (Hlim (mkposreal (- f (x + 1)) ltac:(lra))) as [b Hb].
set (z := Rmax (x + 2) (b + 1)).
assert (x + 2 <= z /\ b + 1 <= z) as [Hz1 Hz2] by (split; [apply Rmax_l|apply Rmax_r]).
specialize (Hb z ltac:(lra)). simpl in Hb. rewrite Rminus_0_r in Hb.
generalize (Hdecr (x + 1) z ltac:(lra)). apply Rabs_lt_between in Hb. lra.
Qed.

(** ** Repeated integrals *)

Definition half_complement (x : R) : R := sqrt PI / 2 * erfc x.

Fixpoint repeated_integral (n : nat) (x : R) : R :=
  match n with
  | O => exp (-(x * x))
  | S O => half_complement x
  | S (S k as m) => (repeated_integral k x - 2 * x * repeated_integral m x) / (2 * INR m)
  end.

Lemma repeated_integral_step n x :
  repeated_integral (S (S n)) x =
  (repeated_integral n x - 2 * x * repeated_integral (S n) x) / (2 * INR (S n)).
Proof. reflexivity. Qed.

Lemma half_complement_derive x : is_derive half_complement x (- exp (-(x * x))).
Proof.
evar_last. apply (is_derive_scal erfc). apply erfc_derive.
assert (H := sqrt_PI_pos). field. lra.
Qed.

Lemma repeated_integral_derive_0 x :
  is_derive (repeated_integral 0) x (-2 * x * repeated_integral 0 x).
Proof. simpl. auto_derive. easy. ring. Qed.

Lemma repeated_integral_derive n :
  (forall x, is_derive (repeated_integral (S n)) x (- repeated_integral n x)) /\
  (forall x, is_derive (repeated_integral (S (S n))) x (- repeated_integral (S n) x)).
Proof.
assert (Hstep : forall n (f' : R -> R),
  (forall x, is_derive (repeated_integral n) x (f' x)) ->
  (forall x, is_derive (repeated_integral (S n)) x (- repeated_integral n x)) ->
  (forall x : R, f' x = -2 * INR n * repeated_integral (S n) x - 2 * x * repeated_integral n x :> R) ->
  forall x, is_derive (repeated_integral (S (S n))) x (- repeated_integral (S n) x)).
{ clear n. intros n f' H0 H1 Hf' x.
  assert (Hn : 0 < INR (S n)) by (apply lt_0_INR; lia).
  apply (is_derive_ext (fun y => / (2 * INR (S n)) *
    (repeated_integral n y - 2 * (y * repeated_integral (S n) y)))).
  { intros y. rewrite repeated_integral_step. unfold Rdiv. rewrite (Rmult_comm (/ _)), Rmult_assoc.
    reflexivity. }
  evar_last.
  - apply is_derive_scal. apply (is_derive_minus (repeated_integral n)). apply H0.
    apply (is_derive_scal (fun y => y * repeated_integral (S n) y)).
    apply (is_derive_mult (fun y => y) (repeated_integral (S n))).
    apply (is_derive_id (K := R_AbsRing)). apply H1. intros; apply Rmult_comm.
  - change (/ (2 * INR (S n)) * (f' x - 2 * (1 * repeated_integral (S n) x + x * - repeated_integral n x))
            = - repeated_integral (S n) x).
    rewrite Hf'. rewrite S_INR in *. field. lra. }
induction n as [|n [IH1 IH2]].
- assert (H1 : forall x, is_derive (repeated_integral 1) x (- repeated_integral 0 x)).
  { intros x. apply half_complement_derive. }
  split; [exact H1|].
  apply (Hstep 0%nat (fun x => -2 * x * repeated_integral 0 x)).
  + apply repeated_integral_derive_0.
  + exact H1.
  + intros x. cbv beta. change (INR 0) with 0. ring.
- split; [exact IH2|].
  apply (Hstep (S n) (fun x => - repeated_integral n x)).
  + exact IH1.
  + exact IH2.
  + intros x. rewrite repeated_integral_step.
    assert (Hn : 0 < INR (S n)) by (apply lt_0_INR; lia). field. lra.
Qed.

(** ** Limits *)

Lemma power_below_exp k x : 0 < x -> x ^ k <= INR (S k) ^ k * exp x.
Proof.
intros Hx. assert (Hn : 0 < INR (S k)) by (apply lt_0_INR; lia).
assert (Hy : 0 < x / INR (S k)) by now apply Rdiv_lt_0_compat.
assert (He : exp x = exp (x / INR (S k)) ^ S k).
{ rewrite <- Rpower_pow by apply exp_pos. unfold Rpower. rewrite ln_exp. f_equal. field. lra. }
assert (H1 : x / INR (S k) <= exp (x / INR (S k))).
{ generalize (exp_ineq1 (x / INR (S k)) (Rgt_not_eq _ _ Hy)). lra. }
assert (H2 : 1 <= exp (x / INR (S k))).
{ generalize (exp_ineq1 (x / INR (S k)) (Rgt_not_eq _ _ Hy)). lra. }
assert (H3 : (x / INR (S k)) ^ k <= exp (x / INR (S k)) ^ k) by (apply pow_incr; lra).
replace (x ^ k) with (INR (S k) ^ k * (x / INR (S k)) ^ k).
2:{ rewrite <- Rpow_mult_distr. f_equal. field. lra. }
apply Rmult_le_compat_l. apply pow_le; lra.
rewrite He, <- tech_pow_Rmult.
assert (0 <= exp (x / INR (S k)) ^ k) by (apply pow_le; lra).
set (y := x / INR (S k)) in *. nra.
Qed.

Lemma power_bell_limit k : is_lim (fun x => x ^ k * exp (-(x * x))) p_infty 0.
Proof.
apply is_lim_spec. intros eps. assert (He := cond_pos eps).
set (C := INR (S (S k)) ^ S k).
assert (HC : 0 < C) by (apply pow_lt, lt_0_INR; lia).
exists (1 + C / eps). intros x Hx.
assert (0 < C / eps) by (apply Rdiv_lt_0_compat; lra).
assert (Hx1 : 1 < x) by lra.
rewrite Rminus_0_r, Rabs_right.
2:{ apply Rle_ge, Rmult_le_pos. apply pow_le; lra. left; apply exp_pos. }
assert (H1 := power_below_exp (S k) x ltac:(lra)). fold C in H1.
assert (H2 : exp (-(x * x)) <= exp (- x)).
{ left. apply exp_increasing. nra. }
assert (H3 : exp x * exp (- x) = 1).
{ rewrite <- exp_plus, Rplus_opp_r. apply exp_0. }
assert (H4 := exp_pos (- x)). assert (H5 := exp_pos x).
assert (Hp : 0 < x ^ k) by (apply pow_lt; lra).
assert (H6 : x ^ k * exp (- x) <= C / x).
{ apply -> Rle_div_r; [|lra]. simpl in H1.
  replace (x ^ k * exp (- x) * x) with (x * x ^ k * exp (- x)) by ring.
  replace C with (C * exp x * exp (- x)) by (rewrite Rmult_assoc, H3; ring).
  apply Rmult_le_compat_r; lra. }
apply Rle_lt_trans with (C / x).
- eapply Rle_trans; [|exact H6]. apply Rmult_le_compat_l; lra.
- apply Rlt_div_l; [lra|]. assert (C = C / eps * eps) by (field; lra). nra.
Qed.

Lemma half_complement_limit : is_lim half_complement p_infty 0.
Proof.
assert (H := erf_limit_plus 0 1 Rlt_0_1).
unfold half_complement, erfc.
apply (is_lim_ext (fun x => sqrt PI / 2 * (1 - erf ((x - 0) / 1)))).
{ intros x. repeat f_equal. field. }
evar_last. apply is_lim_scal_l.
apply (is_lim_minus' (fun _ => 1)). apply is_lim_const. exact H.
simpl. f_equal. ring.
Qed.

Lemma half_complement_pos x : 0 < half_complement x.
Proof.
apply (positive_of_derivative half_complement (fun x => - exp (-(x * x)))).
- apply half_complement_derive.
- intros y. generalize (exp_pos (-(y * y))). lra.
- apply half_complement_limit.
Qed.

Lemma half_complement_below x : 1 <= x -> half_complement x <= exp (-(x * x)).
Proof.
intros Hx. set (f := fun y => exp (-(y * y)) - half_complement y).
destruct (Rle_lt_dec (half_complement x) (exp (-(x * x)))) as [H|H]; [exact H|exfalso].
assert (Hf : forall y, is_derive f y ((1 - 2 * y) * exp (-(y * y)))).
{ intros y. unfold f. evar_last. apply (is_derive_minus (fun y => exp (-(y * y))) half_complement).
  apply (repeated_integral_derive_0 y). apply half_complement_derive. rewrite minus_R. simpl. ring. }
assert (Hlim : is_lim f p_infty 0).
{ replace (Finite 0) with (Rbar_minus (Finite 0) (Finite 0)) by (simpl; f_equal; ring).
  apply is_lim_minus'; [|apply half_complement_limit].
  apply (is_lim_ext (fun x => x ^ 0 * exp (-(x * x)))). intros; simpl; ring. apply power_bell_limit. }
assert (Hfx : f x < 0) by (unfold f; lra).
apply is_lim_spec in Hlim. destruct (Hlim (mkposreal (- f x) ltac:(lra))) as [b Hb].
set (z := Rmax (x + 1) (b + 1)).
assert (x + 1 <= z /\ b + 1 <= z) as [Hz1 Hz2] by (split; [apply Rmax_l|apply Rmax_r]).
specialize (Hb z ltac:(lra)). simpl in Hb. rewrite Rminus_0_r in Hb. apply Rabs_lt_between in Hb.
destruct (MVT_gen f x z (fun y => (1 - 2 * y) * exp (-(y * y)))) as [c [Hc Heq]].
- intros; apply Hf.
- intros y _. apply continuity_pt_filterlim. apply (ex_derive_continuous f). eexists; apply Hf.
- rewrite Rmin_left, Rmax_right in Hc by lra.
  assert (0 < exp (-(c * c))) by apply exp_pos.
  assert ((1 - 2 * c) * exp (-(c * c)) * (z - x) <= 0).
  { assert ((2 * c - 1) * exp (-(c * c)) * (z - x) >= 0); [|lra].
    apply Rle_ge, Rmult_le_pos; [|lra]. apply Rmult_le_pos; lra. }
  lra.
Qed.

Lemma power_half_complement_limit k : is_lim (fun x => x ^ k * half_complement x) p_infty 0.
Proof.
apply (is_lim_le_le_loc (fun _ => 0) (fun x => x ^ k * exp (-(x * x)))).
- exists 1. intros x Hx. assert (0 < x ^ k) by (apply pow_lt; lra).
  assert (H1 := half_complement_pos x). assert (H2 := half_complement_below x ltac:(lra)).
  split. apply Rmult_le_pos; lra. apply Rmult_le_compat_l; lra.
- apply is_lim_const.
- apply power_bell_limit.
Qed.

Lemma power_repeated_integral_limit n :
  (forall k, is_lim (fun x => x ^ k * repeated_integral n x) p_infty 0) /\
  (forall k, is_lim (fun x => x ^ k * repeated_integral (S n) x) p_infty 0).
Proof.
induction n as [|n [IH1 IH2]].
- split; intros k. apply power_bell_limit. apply power_half_complement_limit.
- split; [exact IH2|]. intros k. assert (Hn : 0 < INR (S n)) by (apply lt_0_INR; lia).
  apply (is_lim_ext (fun x => / (2 * INR (S n)) *
    (x ^ k * repeated_integral n x - 2 * (x ^ S k * repeated_integral (S n) x)))).
  { intros x. rewrite repeated_integral_step. rewrite <- tech_pow_Rmult. field. lra. }
  evar_last. apply is_lim_scal_l. apply is_lim_minus'. apply IH1.
  apply (is_lim_scal_l _ 2 p_infty 0). apply IH2. simpl. f_equal. ring.
Qed.

Lemma repeated_integral_pos n x : 0 < repeated_integral n x.
Proof.
revert x. induction n as [|n IH]; intros x.
- apply exp_pos.
- apply (positive_of_derivative _ (fun x => - repeated_integral n x)).
  + apply repeated_integral_derive.
  + intros y. generalize (IH y). lra.
  + apply (is_lim_ext (fun x => x ^ 0 * repeated_integral (S n) x)). intros; simpl; ring.
    apply (power_repeated_integral_limit n).
Qed.

(** ** erfcx and its continued fraction (DLMF 7.9.1) *)

Definition erfcx (x : R) : R := exp (x * x) * erfc x.

Definition tail (n : nat) (x : R) : R := repeated_integral n x / (2 * repeated_integral (S n) x).

Lemma tail_above n x : x < tail n x.
Proof.
unfold tail. assert (H0 := repeated_integral_pos (S n) x). assert (H1 := repeated_integral_pos (S (S n)) x).
rewrite repeated_integral_step in H1. assert (Hn : 0 < INR (S n)) by (apply lt_0_INR; lia).
apply Rlt_div_r; [lra|].
assert (0 < repeated_integral n x - 2 * x * repeated_integral (S n) x); [|lra].
apply (Rmult_lt_compat_r (2 * INR (S n))) in H1; [|lra].
unfold Rdiv in H1. rewrite Rmult_assoc, Rinv_l in H1; lra.
Qed.

Lemma tail_recursion n x : tail n x = x + INR (S n) / 2 / tail (S n) x.
Proof.
unfold tail. rewrite repeated_integral_step.
assert (H0 := repeated_integral_pos (S n) x). assert (H1 := repeated_integral_pos (S (S n)) x).
rewrite repeated_integral_step in H1. assert (Hn : 0 < INR (S n)) by (apply lt_0_INR; lia).
field. repeat split; try lra.
intros H. rewrite H in H1. lra.
Qed.

Lemma tail_below n x : 0 < x -> tail n x <= x + INR (S n) / 2 / x.
Proof.
intros Hx. rewrite tail_recursion. apply Rplus_le_compat_l.
assert (Hn : 0 < INR (S n)) by (apply lt_0_INR; lia).
apply Rmult_le_compat_l; [lra|]. apply Rinv_le_contravar. exact Hx. left; apply tail_above.
Qed.

Lemma erfc_pos x : 0 < erfc x.
Proof.
assert (H := half_complement_pos x). unfold half_complement in H. assert (Hp := sqrt_PI_pos).
destruct (Rlt_le_dec 0 (erfc x)); [easy|]. nra.
Qed.

Lemma erfcx_pos x : 0 < erfcx x.
Proof. apply Rmult_lt_0_compat. apply exp_pos. apply erfc_pos. Qed.

Lemma erfcx_tail x : erfcx x = / (sqrt PI * tail 0 x).
Proof.
unfold erfcx, tail. simpl. unfold half_complement. rewrite exp_Ropp.
assert (H1 := sqrt_PI_pos). assert (H2 := erfc_pos x). assert (H3 := exp_pos (x * x)).
field. repeat split; lra.
Qed.

Lemma erfcx_derive x : is_derive erfcx x (2 * x * erfcx x - 2 / sqrt PI).
Proof.
evar_last.
- apply (is_derive_mult (fun x => exp (x * x)) erfc x (2 * x * exp (x * x))).
  auto_derive. easy. ring. apply erfc_derive. intros; apply Rmult_comm.
- change (2 * x * exp (x * x) * erfc x + exp (x * x) * - (2 / sqrt PI * exp (-(x * x)))
          = 2 * x * erfcx x - 2 / sqrt PI).
  unfold erfcx.
  assert (He : exp (x * x) * exp (-(x * x)) = 1).
  { rewrite <- exp_plus, Rplus_opp_r. apply exp_0. }
  replace (exp (x * x) * - (2 / sqrt PI * exp (-(x * x))))
    with (- (2 / sqrt PI) * (exp (x * x) * exp (-(x * x))))
    by ring.
  rewrite He. ring.
Qed.

Lemma erfcx_derivative_negative x : 2 * x * erfcx x - 2 / sqrt PI < 0.
Proof.
assert (H := sqrt_PI_pos). assert (Hx := erfcx_pos x).
assert (H0 : 0 < 2 / sqrt PI) by (apply Rdiv_lt_0_compat; lra).
destruct (Rle_lt_dec x 0) as [Hneg|Hpos]; [nra|].
rewrite erfcx_tail. assert (Ht := tail_above 0 x). set (t := tail 0 x) in *.
replace (2 * x * / (sqrt PI * t)) with (2 / sqrt PI * (x / t)) by (field; lra).
assert (x / t < 1) by (apply Rlt_div_l; lra). nra.
Qed.

Lemma erfcx_decreasing x y : x <= y -> erfcx y <= erfcx x.
Proof.
intros [H|<-]; [|lra]. left.
apply (decreasing_of_derivative erfcx (fun x => 2 * x * erfcx x - 2 / sqrt PI)).
apply erfcx_derive. apply erfcx_derivative_negative. exact H.
Qed.

Lemma erfc_erfcx x : erfc x = exp (-(x * x)) * erfcx x.
Proof.
unfold erfcx. rewrite <- Rmult_assoc, <- exp_plus, Rplus_opp_l, exp_0. ring.
Qed.

Lemma erfc_decreasing x y : x <= y -> erfc y <= erfc x.
Proof.
intros H. unfold erfc, erf. assert (Hp := sqrt_PI_pos).
assert (bell_integral x <= bell_integral y) by now apply bell_integral_increasing.
assert (0 < 2 / sqrt PI) by (apply Rdiv_lt_0_compat; lra).
change (RInt (fun t => exp (- (t * t))) 0 ?u) with (bell_integral u). nra.
Qed.

Lemma erf_0 : erf 0 = 0.
Proof. unfold erf. change (RInt (fun t => exp (- (t * t))) 0 0) with (bell_integral 0).
rewrite bell_integral_0. ring.
Qed.

Lemma erfc_0 : erfc 0 = 1.
Proof. unfold erfc. rewrite erf_0. ring. Qed.

Lemma erfcx_0 : erfcx 0 = 1.
Proof. unfold erfcx. rewrite erfc_0, Rmult_0_l, exp_0. ring. Qed.

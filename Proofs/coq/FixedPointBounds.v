(** Fixed points for all means and variances, of which Theorems 2 and 3 speak in their last sentences.

    In units of s = sqrt v, with m = c s, the moments over powers of s have no singularity at s = 0: E1 - E0 and
    E2 - 2 E1 + E0 are differences of erfcx, whose derivatives alternate in sign ([Levels.v]). A fixed point has
    mean r s with |c| <= |r| / 10, which bounds r and c; so few boxes remain. *)
Require Import Reals QArith Qreals Lra List.
From Coquelicot Require Import Coquelicot.
From SelfNormalization.Gaussian Require Import ErrorFunction GaussianIntegral ScaledErrorFunction.
From SelfNormalization Require Import Statements ClosedForms MomentMap FixedPoint01 MomentEnclosures Levels.
From SelfNormalization Require Import Expression OnBoxes.
From SelfNormalization.Certificates Require variance_falls fixed_points_small fixed_points_small_second.
Import ListNotations.
Open Scope R_scope.

(** ** Differences of erfcx *)

Lemma increasing_from_0 (f f' : R -> R) : (forall x, is_derive f x (f' x)) -> f 0 = 0 ->
  (forall x, 0 <= x -> 0 <= f' x) -> forall x, 0 <= x -> 0 <= f x.
Proof.
intros D H0 Hf x Hx. destruct (Req_dec x 0) as [->|Hne]; [lra|].
destruct (MVT_gen f 0 x f') as (y & Hy & E).
- intros z _. apply D.
- intros z _. apply continuity_pt_filterlim. apply (ex_derive_continuous f). eexists; apply D.
- rewrite Rmin_left, Rmax_right in Hy by lra. assert (K := Hf y ltac:(lra)). rewrite H0 in E. nra.
Qed.

Lemma same_derive (x : R) : is_derive (fun x => x) x 1.
Proof. exact (is_derive_id x). Qed.
Lemma constant_derive (c x : R) : is_derive (fun _ => c) x 0.
Proof. exact (is_derive_const c x). Qed.

Lemma level_shifted n a k h : is_derive (fun h => level (S n) (a + k * h)) h
  (k * (- (2 * INR (S n)) * level (S (S n)) (a + k * h))).
Proof.
evar_last.
- apply (is_derive_comp (level (S n)) (fun h => a + k * h)). apply level_derive. auto_derive; [easy|]. reflexivity.
- unfold scal; simpl; unfold mult; simpl. ring.
Qed.

Lemma level_2_shifted a k h :
  is_derive (fun h => level 2 (a + k * h)) h (k * (-4 * level 3 (a + k * h))).
Proof. evar_last. apply level_shifted. simpl; ring. Qed.
Lemma level_3_shifted a k h :
  is_derive (fun h => level 3 (a + k * h)) h (k * (-6 * level 4 (a + k * h))).
Proof. evar_last. apply level_shifted. simpl; ring. Qed.
Lemma level_1_shifted a k h :
  is_derive (fun h => level 1 (a + k * h)) h (k * (-2 * level 2 (a + k * h))).
Proof. evar_last. apply level_shifted. simpl; ring. Qed.

(** Once, between slopes at both ends. *)
Lemma first_difference a h : 0 <= h ->
  -2 * level 2 a * h <= erfcx (a + h) - erfcx a <= -2 * level 2 (a + h) * h.
Proof.
intros Hh. destruct (Req_dec h 0) as [->|Hne]; [rewrite Rplus_0_r; lra|].
destruct (MVT_gen (level 1) a (a + h) (fun x => -2 * level 2 x)) as (y & Hy & E).
- intros z _. evar_last. apply level_derive. simpl; ring.
- intros z _. apply continuity_pt_filterlim. apply (ex_derive_continuous (level 1)). eexists; apply level_derive.
- rewrite Rmin_left, Rmax_right in Hy by lra. rewrite !level_1 in E. rewrite E.
  assert (L1 := level_decreasing 1 a y ltac:(lra)). assert (L2 := level_decreasing 1 y (a + h) ltac:(lra)). nra.
Qed.

(** Twice, from below by the terms of order 2 and 3, since the fourth derivative is positive. *)
Lemma second_difference a h : 0 <= h ->
  8 * level 3 a * h ^ 2 - 48 * level 4 a * h ^ 3 <= erfcx (a + 2 * h) - 2 * erfcx (a + h) + erfcx a.
Proof.
intros Hh. rewrite <- !level_1.
assert (C : forall x, 0 <= x ->
  0 <= 16 * level 3 (a + 2 * x) - 8 * level 3 (a + 1 * x) - 8 * level 3 a + 144 * level 4 a * x).
{ apply (increasing_from_0 _ (fun x => 16 * (2 * (-6 * level 4 (a + 2 * x))) -
    8 * (1 * (-6 * level 4 (a + 1 * x))) + 144 * level 4 a)).
  - intros x. evar_last.
    + apply (is_derive_plus (fun x => 16 * level 3 (a + 2 * x) - 8 * level 3 (a + 1 * x) - 8 * level 3 a)
        (fun x => 144 * level 4 a * x)).
      * apply (is_derive_minus (fun x => 16 * level 3 (a + 2 * x) - 8 * level 3 (a + 1 * x)) (fun _ => 8 * level 3 a)).
        -- apply (is_derive_minus (fun x => 16 * level 3 (a + 2 * x)) (fun x => 8 * level 3 (a + 1 * x)));
             apply is_derive_scal, level_3_shifted.
        -- apply constant_derive.
      * apply is_derive_scal. apply same_derive.
    + unfold plus, minus, opp; simpl. unfold plus, opp; simpl. ring.
  - rewrite !Rmult_0_r, !Rplus_0_r. ring.
  - intros x Hx. assert (L1 := level_decreasing 3 a (a + 1 * x) ltac:(lra)).
    assert (L2 := level_decreasing 3 (a + 1 * x) (a + 2 * x) ltac:(lra)). lra. }
assert (B : forall x, 0 <= x ->
  0 <= -4 * level 2 (a + 2 * x) + 4 * level 2 (a + 1 * x) - 16 * level 3 a * x + 144 * level 4 a * x ^ 2).
{ apply (increasing_from_0 _ (fun x => -4 * (2 * (-4 * level 3 (a + 2 * x))) +
    4 * (1 * (-4 * level 3 (a + 1 * x))) - 16 * level 3 a + 144 * level 4 a * (2 * x))).
  - intros x. evar_last.
    + apply (is_derive_plus (fun x => -4 * level 2 (a + 2 * x) + 4 * level 2 (a + 1 * x) - 16 * level 3 a * x)
        (fun x => 144 * level 4 a * x ^ 2)).
      * apply (is_derive_minus (fun x => -4 * level 2 (a + 2 * x) + 4 * level 2 (a + 1 * x))
          (fun x => 16 * level 3 a * x)).
        -- apply (is_derive_plus (fun x => -4 * level 2 (a + 2 * x)) (fun x => 4 * level 2 (a + 1 * x)));
             apply is_derive_scal, level_2_shifted.
        -- apply is_derive_scal. apply same_derive.
      * apply is_derive_scal. apply (is_derive_pow (fun x => x)). apply same_derive.
    + unfold plus, minus, opp; simpl. unfold plus, opp; simpl. ring.
  - rewrite !Rmult_0_r, !Rplus_0_r. ring.
  - intros x Hx. assert (K := C x Hx). assert (M := level_decreasing 2 a (a + 1 * x) ltac:(lra)).
    assert (P := level_positive 4 a). nra. }
apply Rminus_le. apply Ropp_le_cancel. rewrite Ropp_0.
replace (a + 2 * h) with (a + 2 * h) by ring. replace (a + h) with (a + 1 * h) by ring.
replace (- (8 * level 3 a * h ^ 2 - 48 * level 4 a * h ^ 3 - (level 1 (a + 2 * h) - 2 * level 1 (a + 1 * h) + level 1 a)))
  with ((fun h => level 1 (a + 2 * h) - 2 * level 1 (a + 1 * h) + level 1 a - 8 * level 3 a * h ^ 2 +
    48 * level 4 a * h ^ 3) h) by (cbv beta; ring).
revert h Hh.
apply (increasing_from_0 _ (fun x => 2 * (-2 * level 2 (a + 2 * x)) - 2 * (1 * (-2 * level 2 (a + 1 * x))) + 0
  - 8 * level 3 a * (2 * x) + 48 * level 4 a * (3 * x ^ 2))).
- intros x. evar_last.
  + apply (is_derive_plus (fun h => level 1 (a + 2 * h) - 2 * level 1 (a + 1 * h) + level 1 a - 8 * level 3 a * h ^ 2)
      (fun h => 48 * level 4 a * h ^ 3)).
    * apply (is_derive_minus (fun h => level 1 (a + 2 * h) - 2 * level 1 (a + 1 * h) + level 1 a)
        (fun h => 8 * level 3 a * h ^ 2)).
      -- apply (is_derive_plus (fun h => level 1 (a + 2 * h) - 2 * level 1 (a + 1 * h)) (fun _ => level 1 a)).
         ++ apply (is_derive_minus (fun h => level 1 (a + 2 * h)) (fun h => 2 * level 1 (a + 1 * h))).
            apply level_1_shifted. apply is_derive_scal, level_1_shifted.
         ++ apply constant_derive.
      -- apply is_derive_scal. apply (is_derive_pow (fun x => x)). apply same_derive.
    * apply is_derive_scal. apply (is_derive_pow (fun x => x)). apply same_derive.
  + unfold plus, minus, opp; simpl. unfold plus, opp; simpl. ring.
- rewrite !Rmult_0_r, !Rplus_0_r. ring.
- intros x Hx. assert (K := B x Hx). lra.
Qed.

(** ** The moments in units of s *)

Section Scaled.
Variables c s : R.
Hypothesis Hs : 0 < s.

Definition a_of (c : R) : R := c / sqrt 2.
Definition bell_of (c : R) : R := exp (- (c ^ 2 / 2)).
(** 2 E (c + Z)_+ and 2 E (c + Z)_-. *)
Definition above_of (c : R) : R := c * (2 - bell_of c * erfcx (a_of c)) + sqrt (2 / PI) * bell_of c.
Definition below_of (c : R) : R := - (c * (bell_of c * erfcx (a_of c))) + sqrt (2 / PI) * bell_of c.
(** (E1 - E0) / s and (E2 - 2 E1 + E0) / s^2. *)
Definition first_of : R := bell_of c * ((erfcx (a_of c + s / sqrt 2) - erfcx (a_of c)) / s).
Definition second_of : R :=
  bell_of c * ((erfcx (a_of c + 2 * (s / sqrt 2)) - 2 * erfcx (a_of c + s / sqrt 2) + erfcx (a_of c)) / s ^ 2).

Lemma root_2 : 0 < sqrt 2 /\ sqrt 2 * sqrt 2 = 2.
Proof. split; [apply sqrt_lt_R0; lra|apply sqrt_sqrt; lra]. Qed.

Lemma root_of_v : sqrt (s * s) = s.
Proof. apply sqrt_square; lra. Qed.
Lemma root_of_2v : sqrt (2 * (s * s)) = sqrt 2 * s.
Proof. rewrite sqrt_mult by nra. now rewrite root_of_v. Qed.

Lemma argument_scaled : c * s / sqrt (2 * (s * s)) = a_of c.
Proof. rewrite root_of_2v. unfold a_of. destruct root_2. field. lra. Qed.

Lemma bell_scaled : exp (- (a_of c ^ 2)) = bell_of c.
Proof.
unfold bell_of, a_of. destruct root_2 as [H1 H2]. f_equal. f_equal.
replace ((c / sqrt 2) ^ 2) with (c ^ 2 / (sqrt 2 * sqrt 2)) by (field; lra). now rewrite H2.
Qed.

Lemma parts_scaled :
  E0 (c * s) (s * s) = bell_of c * erfcx (a_of c) /\
  E1 (c * s) (s * s) = bell_of c * erfcx (a_of c + s / sqrt 2) /\
  E2 (c * s) (s * s) = bell_of c * erfcx (a_of c + 2 * (s / sqrt 2)) /\
  2 * (s * s) * density_0 (c * s) (s * s) = sqrt (2 / PI) * s * bell_of c.
Proof.
destruct root_2 as [H1 H2]. assert (Hv : 0 < s * s) by nra. repeat split.
- unfold E0. rewrite argument_scaled, erfc_erfcx, <- bell_scaled. f_equal. f_equal. ring.
- rewrite E1_scaled, argument_scaled, bell_scaled, root_of_v by easy. f_equal. f_equal. field. lra.
- rewrite E2_scaled, argument_scaled, bell_scaled, root_of_2v by easy. f_equal. f_equal.
  replace (sqrt 2 * s) with (sqrt 2 * sqrt 2 * (s / sqrt 2)) by (field; lra). rewrite H2. reflexivity.
- rewrite <- density_0_scaled by easy. rewrite root_of_v. f_equal. unfold bell_of. f_equal. f_equal. field. lra.
Qed.

Lemma mean_scaled : mean (c * s) (s * s) = lambda01 / 2 * s * (above_of c + alpha01 * first_of).
Proof.
unfold mean. rewrite mu_tilde_by_parts by nra. destruct parts_scaled as (-> & -> & _ & ->).
unfold above_of, first_of. field. lra.
Qed.

Lemma second_moment_scaled : second_moment (c * s) (s * s) =
  lambda01 ^ 2 / 2 * s ^ 2 * ((c ^ 2 + 1) * (2 - bell_of c * erfcx (a_of c)) + c * (sqrt (2 / PI) * bell_of c) +
    alpha01 ^ 2 * second_of).
Proof.
unfold second_moment. rewrite xi_tilde_by_parts by nra. destruct parts_scaled as (-> & -> & -> & E).
replace (2 * (c * s) * (s * s) * density_0 (c * s) (s * s)) with
  (c * s * (2 * (s * s) * density_0 (c * s) (s * s))) by ring. rewrite E.
unfold second_of. field. lra.
Qed.

Lemma bell_positive : 0 < bell_of c <= 1.
Proof.
split; [apply exp_pos|]. unfold bell_of. rewrite <- exp_0. assert (K := pow2_ge_0 c).
destruct (Req_dec (c ^ 2) 0) as [->|Hne]; [right; f_equal; field|left; apply exp_increasing; lra].
Qed.

Lemma complement_bounds : 0 < bell_of c * erfcx (a_of c) < 2.
Proof.
replace (bell_of c * erfcx (a_of c)) with (erfc (a_of c)).
- split; [apply erfc_pos|]. assert (K := erfc_pos (- a_of c)). unfold erfc in *. rewrite erf_opp in K. lra.
- rewrite erfc_erfcx, <- bell_scaled. f_equal. f_equal. ring.
Qed.

(** The slope of erfcx at a, times the bell, is that of 2 E (c + Z)_-. *)
Lemma below_by_level : 2 * level 2 (a_of c) * bell_of c / sqrt 2 = below_of c.
Proof.
rewrite (level_step 0), level_0, level_1. unfold below_of, a_of. destruct root_2 as [H1 H2].
rewrite (sqrt_div 2 PI) by (lra || apply PI_RGT_0). assert (Hp := sqrt_PI_pos). simpl INR.
set (x := erfcx _). set (b := bell_of c). set (r := sqrt 2) in *. set (q := sqrt PI) in *.
replace (2 * ((2 / q - 2 * (c / r * x)) / (2 * 1)) * b / r) with (- (c * (b * x)) * (2 / (r * r)) + 2 / r / q * b)
  by (field; lra). rewrite H2. replace (2 / r) with (r * r / r) by now rewrite H2. field. lra.
Qed.

Lemma first_bounds : - below_of c <= first_of <= - (2 * level 2 (a_of c + s / sqrt 2) * bell_of c / sqrt 2).
Proof.
destruct root_2 as [H1 H2]. assert (Hd : 0 <= s / sqrt 2) by (left; now apply Rdiv_lt_0_compat).
destruct (first_difference (a_of c) (s / sqrt 2) Hd) as [L U]. destruct bell_positive as [Hb _].
rewrite <- below_by_level. unfold first_of. set (D := _ - _) in *.
replace (- (2 * level 2 (a_of c) * bell_of c / sqrt 2)) with
  (bell_of c * (-2 * level 2 (a_of c) * (s / sqrt 2) / s)) by (field; lra).
replace (- (2 * level 2 (a_of c + s / sqrt 2) * bell_of c / sqrt 2)) with
  (bell_of c * (-2 * level 2 (a_of c + s / sqrt 2) * (s / sqrt 2) / s)) by (field; lra).
assert (Hi := Rinv_0_lt_compat s Hs). unfold Rdiv.
split; apply Rmult_le_compat_l; try lra; apply Rmult_le_compat_r; unfold Rdiv in *; lra.
Qed.

Lemma second_above : bell_of c / 2 * (8 * level 3 (a_of c) - 48 * level 4 (a_of c) * (s / sqrt 2)) <= second_of.
Proof.
destruct root_2 as [H1 H2]. assert (Hd : 0 <= s / sqrt 2) by (left; now apply Rdiv_lt_0_compat).
assert (L := second_difference (a_of c) (s / sqrt 2) Hd). destruct bell_positive as [Hb _].
unfold second_of. set (D := erfcx _ - _ + _) in *.
assert (E2 : (s / sqrt 2) ^ 2 = s ^ 2 / 2).
{ replace ((s / sqrt 2) ^ 2) with (s ^ 2 / (sqrt 2 * sqrt 2)) by (field; lra). now rewrite H2. }
replace ((s / sqrt 2) ^ 3) with ((s / sqrt 2) ^ 2 * (s / sqrt 2)) in L by ring. rewrite E2 in L.
assert (Hss : 0 < s ^ 2) by nra.
apply Rle_trans with (bell_of c * ((8 * level 3 (a_of c) * (s ^ 2 / 2) - 48 * level 4 (a_of c) * (s ^ 2 / 2 * (s / sqrt 2))) / s ^ 2)).
{ right. field. lra. }
apply Rmult_le_compat_l; [lra|]. unfold Rdiv at 1 5. apply Rmult_le_compat_r; [|exact L].
left. now apply Rinv_0_lt_compat.
Qed.

Lemma second_below : second_of * s ^ 2 <= bell_of c * erfcx (a_of c).
Proof.
destruct root_2 as [H1 H2]. assert (Hd : 0 < s / sqrt 2) by now apply Rdiv_lt_0_compat.
assert (L := erfcx_decreasing (a_of c + s / sqrt 2) (a_of c + 2 * (s / sqrt 2)) ltac:(lra)).
assert (P := erfcx_pos (a_of c + s / sqrt 2)). destruct bell_positive as [Hb _].
unfold second_of.
replace (bell_of c * ((erfcx (a_of c + 2 * (s / sqrt 2)) - 2 * erfcx (a_of c + s / sqrt 2) + erfcx (a_of c)) / s ^ 2) * s ^ 2)
  with (bell_of c * (erfcx (a_of c + 2 * (s / sqrt 2)) - 2 * erfcx (a_of c + s / sqrt 2) + erfcx (a_of c))) by (field; lra).
apply Rmult_le_compat_l; lra.
Qed.

(** ** The mean of a fixed point *)

(** The mean over s. *)
Definition ratio : R := lambda01 / 2 * (above_of c + alpha01 * first_of).

Lemma constants_roughly : 16732 / 10000 < alpha01 < 16733 / 10000 /\ 10507 / 10000 < lambda01 < 10508 / 10000.
Proof. destruct constants as [Ha Hl]. lra. Qed.
Lemma bell_mean_roughly : 7978 / 10000 < sqrt (2 / PI) < 7979 / 10000.
Proof. split; enclose. Qed.

Lemma ratio_bounds : - (283 / 1000 + 176 / 100 * Rabs c) <= ratio <= 4193 / 10000 + 1051 / 1000 * Rabs c.
Proof.
destruct constants_roughly as [Ha Hl]. assert (Hq := bell_mean_roughly).
destruct bell_positive as [Hb0 Hb1]. destruct complement_bounds as [Hc0 Hc1].
destruct first_bounds as [HL HU].
assert (Hneg : first_of <= 0).
{ eapply Rle_trans; [exact HU|]. assert (P := level_positive 2 (a_of c + s / sqrt 2)). destruct root_2 as [H1 _].
  assert (0 <= 2 * level 2 (a_of c + s / sqrt 2) * bell_of c / sqrt 2); [|lra].
  left. apply Rdiv_lt_0_compat; [nra|easy]. }
assert (Hup : above_of c <= 2 * Rabs c + 7979 / 10000).
{ unfold above_of. assert (c * (2 - bell_of c * erfcx (a_of c)) <= 2 * Rabs c).
  { unfold Rabs. destruct (Rcase_abs c); nra. } nra. }
assert (Hdown : above_of c + alpha01 * first_of >= - (2 * alpha01 * Rabs c + (alpha01 - 1) * (7979 / 10000))).
{ assert (above_of c + alpha01 * first_of >= above_of c - alpha01 * below_of c) by nra.
  assert (E : above_of c = 2 * c + below_of c) by (unfold above_of, below_of; ring).
  assert (below_of c <= 2 * Rabs c + 7979 / 10000).
  { unfold below_of. assert (- (c * (bell_of c * erfcx (a_of c))) <= 2 * Rabs c).
    { unfold Rabs. destruct (Rcase_abs c); nra. } nra. }
  assert (c >= - Rabs c) by (unfold Rabs; destruct (Rcase_abs c); lra). nra. }
assert (Hc : 0 <= Rabs c) by apply Rabs_pos. unfold ratio.
assert (HT : - (33466 / 10000 * Rabs c + 53724 / 100000) <= above_of c + alpha01 * first_of <= 2 * Rabs c + 7979 / 10000)
  by (split; nra).
set (T := above_of c + alpha01 * first_of) in *. clearbody T. clear - HT Hl Hc.
assert (Hhalf : 5253 / 10000 < lambda01 / 2 < 5254 / 10000) by lra. set (h := lambda01 / 2) in *. clearbody h.
destruct (Rle_lt_dec 0 T) as [H|H]; split; nra.
Qed.

(** With a sum of weights of at most 1/10. *)
Lemma ratio_small : Rabs c <= Rabs ratio / 10 -> Rabs ratio <= 469 / 1000 /\ - (345 / 1000) <= ratio.
Proof.
intros H. assert (B := ratio_bounds). assert (P := Rabs_pos ratio). assert (Q := Rabs_pos c).
assert (C : Rabs ratio = ratio \/ Rabs ratio = - ratio) by (unfold Rabs; destruct (Rcase_abs ratio); auto).
assert (Rabs ratio <= 469 / 1000) by (destruct C; lra). split; [easy|]. destruct C; lra.
Qed.

(** ** Boxes *)

Lemma ratio_above : -47 / 1000 <= c <= 47 / 1000 -> s <= 55 / 100 -> ratio <= 345 / 1000.
Proof.
intros Hc Hs1. destruct first_bounds as [_ U]. rewrite (level_step 0), level_0, level_1 in U. simpl INR in U.
destruct constants_roughly as [Ha Hl].
apply Rle_trans with (lambda01 / 2 * (above_of c + alpha01 *
  - (2 * ((2 / sqrt PI - 2 * ((a_of c + s / sqrt 2) * erfcx (a_of c + s / sqrt 2))) / (2 * 1)) * bell_of c / sqrt 2))).
{ unfold ratio. apply Rmult_le_compat_l; [lra|]. apply Rplus_le_compat_l. apply Rmult_le_compat_l; lra. }
unfold above_of, a_of, bell_of.
on_box 24%positive 10%nat [(-47 # 1000, 47 # 1000); (0 # 1, 55 # 100)]%Q [c; s].
Qed.

(** The variance over s^2 from below, as a formula. *)
Definition level_2_of (x : R) : R := (2 / sqrt PI - 2 * (x * erfcx x)) / 2.
Definition level_3_of (x : R) : R := (erfcx x - 2 * (x * level_2_of x)) / 4.
Definition level_4_of (x : R) : R := (level_2_of x - 2 * (x * level_3_of x)) / 6.

Lemma levels_of x : level 2 x = level_2_of x /\ level 3 x = level_3_of x /\ level 4 x = level_4_of x.
Proof.
unfold level_4_of, level_3_of, level_2_of. rewrite (level_step 2), (level_step 1), (level_step 0), level_1, level_0.
simpl INR. repeat split; field; generalize sqrt_PI_pos; lra.
Qed.

Lemma variance_small : -47 / 1000 <= c <= 47 / 1000 -> s <= 1 / 4 -> 5 / 4 * (s * s) < variance (c * s) (s * s).
Proof.
intros Hc Hs1. unfold variance, nu_tilde. change (mu_tilde alpha01 lambda01) with mean.
change (xi_tilde alpha01 lambda01) with second_moment. rewrite mean_scaled, second_moment_scaled.
destruct constants_roughly as [Ha Hl]. destruct first_bounds as [L U]. assert (W := second_above).
rewrite <- below_by_level in L.
destruct (levels_of (a_of c)) as (E2 & E3 & E4). destruct (levels_of (a_of c + s / sqrt 2)) as (F2 & _).
rewrite E2 in L. rewrite F2 in U. rewrite E3, E4 in W. clear E2 E3 E4 F2.
set (low := above_of c + alpha01 * - (2 * level_2_of (a_of c) * bell_of c / sqrt 2)).
set (high := above_of c + alpha01 * - (2 * level_2_of (a_of c + s / sqrt 2) * bell_of c / sqrt 2)).
set (second := bell_of c / 2 * (8 * level_3_of (a_of c) - 48 * level_4_of (a_of c) * (s / sqrt 2))) in *.
set (rest := (c ^ 2 + 1) * (2 - bell_of c * erfcx (a_of c)) + c * (sqrt (2 / PI) * bell_of c)).
assert (Hbox : 5 / 4 < lambda01 ^ 2 / 2 * (rest + alpha01 ^ 2 * second) - lambda01 ^ 2 / 4 * (low ^ 2 + high ^ 2)).
{ unfold rest, second, low, high, above_of, level_4_of, level_3_of, level_2_of, a_of, bell_of. clear - Hc Hs Hs1.
  on_box 24%positive 14%nat [(-47 # 1000, 47 # 1000); (0 # 1, 1 # 4)]%Q [c; s]. }
assert (Hlow : low <= above_of c + alpha01 * first_of) by (unfold low; nra).
assert (Hhigh : above_of c + alpha01 * first_of <= high) by (unfold high; nra).
clearbody low high. set (t := above_of c + alpha01 * first_of) in *.
assert (Ht : t ^ 2 <= low ^ 2 + high ^ 2).
{ assert (N1 := pow2_ge_0 low). assert (N2 := pow2_ge_0 high). destruct (Rle_lt_dec 0 t); nra. }
assert (Hsecond : alpha01 ^ 2 * second <= alpha01 ^ 2 * second_of) by (apply Rmult_le_compat_l; nra).
assert (Hall : 5 / 4 < lambda01 ^ 2 / 2 * (rest + alpha01 ^ 2 * second_of) - lambda01 ^ 2 / 4 * t ^ 2) by nra.
assert (Hss : 0 < s * s) by nra. clear - Hall Hss.
replace (lambda01 ^ 2 / 2 * s ^ 2 * (rest + alpha01 ^ 2 * second_of) - (lambda01 / 2 * s * t) ^ 2)
  with ((lambda01 ^ 2 / 2 * (rest + alpha01 ^ 2 * second_of) - lambda01 ^ 2 / 4 * t ^ 2) * (s * s)) by field.
apply Rmult_lt_compat_r; lra.
Qed.

Lemma variance_large : -47 / 1000 <= c <= 47 / 1000 -> 96 / 10 <= s * s -> variance (c * s) (s * s) < 4 / 5 * (s * s).
Proof.
intros Hc Hs1. unfold variance, nu_tilde. change (xi_tilde alpha01 lambda01) with second_moment.
rewrite second_moment_scaled. set (e := mu_tilde _ _ _ _). assert (He := pow2_ge_0 e).
assert (W := second_below). destruct constants_roughly as [Ha Hl].
assert (Hss : 0 < s ^ 2) by nra.
assert (Hsecond : second_of <= bell_of c * erfcx (a_of c) * (10 / 96)).
{ destruct complement_bounds as [P _]. apply Rmult_le_reg_r with (s ^ 2); [easy|]. eapply Rle_trans; [exact W|]. nra. }
set (rest := (c ^ 2 + 1) * (2 - bell_of c * erfcx (a_of c)) + c * (sqrt (2 / PI) * bell_of c)) in *.
assert (Hbox : lambda01 ^ 2 / 2 * (rest + alpha01 ^ 2 * (bell_of c * erfcx (a_of c) * (10 / 96))) < 4 / 5).
{ unfold rest, a_of, bell_of. clear - Hc.
  on_box 24%positive 8%nat [(-47 # 1000, 47 # 1000)]%Q [c]. }
assert (K : alpha01 ^ 2 * second_of <= alpha01 ^ 2 * (bell_of c * erfcx (a_of c) * (10 / 96)))
  by (apply Rmult_le_compat_l; nra).
assert (Hall : lambda01 ^ 2 / 2 * (rest + alpha01 ^ 2 * second_of) < 4 / 5) by nra.
replace (lambda01 ^ 2 / 2 * s ^ 2 * (rest + alpha01 ^ 2 * second_of))
  with (lambda01 ^ 2 / 2 * (rest + alpha01 ^ 2 * second_of) * (s * s)) by ring.
assert (lambda01 ^ 2 / 2 * (rest + alpha01 ^ 2 * second_of) * (s * s) < 4 / 5 * (s * s))
  by (apply Rmult_lt_compat_r; nra). lra.
Qed.
End Scaled.

(** ** Fixed points *)

Lemma within_tenth omega : -1 / 10 <= omega <= 1 / 10 -> within omega (-1 # 10, 1 # 10).
Proof. intros H. unfold within, Q2R; simpl; lra. Qed.
Lemma within_weights tau : 4 / 5 <= tau <= 5 / 4 -> within tau (4 # 5, 5 # 4).
Proof. intros H. unfold within, Q2R; simpl; lra. Qed.

Section FixedPoint.
Variables mu omega nu tau : R.
Variable g : R * R -> R * R.
Hypothesis Homega : -1 / 10 <= omega <= 1 / 10.
Hypothesis Htau : 4 / 5 <= tau <= 5 / 4.
Hypothesis Hnu : 0 < nu.
Hypothesis Hg : moment_map omega tau g.
Hypothesis Hfix : g (mu, nu) = (mu, nu).
Let s := sqrt (nu * tau).
Let c := mu * omega / s.

Lemma s_square : 0 < s /\ s * s = nu * tau /\ c * s = mu * omega.
Proof.
assert (Hv : 0 < nu * tau) by nra. assert (Hs : 0 < s) by now apply sqrt_lt_R0.
repeat split; [easy|apply sqrt_sqrt; lra|]. unfold c. field. lra.
Qed.

Lemma fixed_point_equations : mean (c * s) (s * s) = mu /\ variance (c * s) (s * s) = nu.
Proof.
destruct s_square as (Hs & -> & ->).
assert (E := moment_map_determined omega tau g mu nu ltac:(lra) Hnu Hg). rewrite Hfix in E.
unfold closed_map in E. injection E as E1 E2. split; symmetry; assumption.
Qed.

Lemma mean_over_s : mu = ratio c s * s.
Proof.
destruct s_square as (Hs & _ & _). destruct fixed_point_equations as [E _].
rewrite (mean_scaled c s Hs) in E. rewrite <- E. unfold ratio. ring.
Qed.

Lemma c_bounded : Rabs c <= Rabs (ratio c s) / 10.
Proof.
destruct s_square as (Hs & _ & Hm).
assert (E : c = ratio c s * omega).
{ apply Rmult_eq_reg_r with s; [|lra]. rewrite Hm, mean_over_s at 1. ring. }
rewrite E at 1. rewrite Rabs_mult. assert (Rabs omega <= 1 / 10) by (apply Rabs_le; lra).
assert (P := Rabs_pos (ratio c s)). assert (Q := Rabs_pos omega). nra.
Qed.

Lemma c_small : -47 / 1000 <= c <= 47 / 1000 /\ Rabs (ratio c s) <= 469 / 1000 /\ - (345 / 1000) <= ratio c s.
Proof.
destruct s_square as (Hs & _ & _). destruct (ratio_small c s Hs c_bounded) as [H1 H2].
assert (K := c_bounded). split; [|now split]. assert (Hc : Rabs c <= 47 / 1000) by lra.
apply Rabs_le_between in Hc. lra.
Qed.
End FixedPoint.

Theorem theorem_2_fixed_points : Theorem_2_fixed_points.
Proof.
intros mu omega nu tau g Homega Htau Hnu Hg Hfix.
assert (Ho : -1 / 10 <= omega <= 1 / 10) by (unfold within, Q2R in Homega; simpl in Homega; lra).
assert (Ht : 4 / 5 <= tau <= 5 / 4) by (unfold within, Q2R in Htau; simpl in Htau; lra).
destruct (Rlt_le_dec nu 3) as [H|H]; [exact H|exfalso].
destruct (s_square mu omega nu tau Ht Hnu) as (Hs & Hv & Hm).
destruct (fixed_point_equations mu omega nu tau g Ht Hnu Hg Hfix) as [_ E].
destruct (c_small mu omega nu tau g Ho Ht Hnu Hg Hfix) as (Hc & Hr & _).
set (s := sqrt (nu * tau)) in *. set (c := mu * omega / s) in *.
destruct (Rle_lt_dec nu 12) as [H12|H12].
- assert (Hmu := mean_over_s mu omega nu tau g Ht Hnu Hg Hfix). fold s c in Hmu.
  assert (Hv15 : s * s <= 15) by (rewrite Hv; clear - H12 Ht H; nra).
  assert (Hs15 : s <= 3873 / 1000) by (clear - Hv15 Hs; nra).
  assert (Hmu' : -182 / 100 <= mu <= 182 / 100).
  { apply Rabs_le_between in Hr. rewrite Hmu. clear - Hr Hs Hs15. nra. }
  assert (K := variance_falls.proved mu omega nu tau). cbv beta delta [variance_below on_domain] in K.
  specialize (K ltac:(unfold within, Q2R; simpl; lra) ltac:(unfold within, Q2R; simpl; lra)
    ltac:(unfold within, Q2R; simpl; lra) ltac:(unfold within, Q2R; simpl; lra) g Hg).
  cbv beta in K. rewrite Hfix in K. unfold Q2R in K. simpl in K. lra.
- assert (K := variance_large c s Hs Hc ltac:(rewrite Hv; nra)). rewrite E, Hv in K. nra.
Qed.

(** What Theorem 2 is for: while the variance is 3 or more each layer takes a two-hundredth of it. *)
Lemma mean_stays mu omega nu tau : -21 / 10 <= mu <= 21 / 10 -> -1 / 10 <= omega <= 1 / 10 -> 3 <= nu <= 16 ->
  4 / 5 <= tau <= 5 / 4 -> -21 / 10 <= mean (mu * omega) (nu * tau) <= 21 / 10.
Proof.
intros Hmu Ho Hnu Ht. destruct (s_square mu omega nu tau Ht ltac:(lra)) as (Hs & Hv & Hm).
set (s := sqrt (nu * tau)) in *. set (c := mu * omega / s) in *.
rewrite <- Hv, <- Hm, mean_scaled by easy.
replace (lambda01 / 2 * s * (above_of c + alpha01 * first_of c s)) with (ratio c s * s) by (unfold ratio; ring).
assert (B := ratio_bounds c s Hs). assert (Hv20 : s * s <= 20) by (rewrite Hv; clear - Hnu Ht; nra).
assert (Hs20 : s <= 4473 / 1000) by (clear - Hv20 Hs; nra).
assert (Hmo : Rabs c * s <= 21 / 100).
{ assert (E : Rabs c * s = Rabs (mu * omega)).
  { rewrite <- Hm, Rabs_mult. f_equal. symmetry. apply Rabs_right. lra. }
  rewrite E, Rabs_mult.
  assert (Rabs mu <= 21 / 10) by (apply Rabs_le; lra). assert (Rabs omega <= 1 / 10) by (apply Rabs_le; lra).
  assert (N1 := Rabs_pos mu). assert (N2 := Rabs_pos omega). nra. }
clear - B Hs Hs20 Hmo.
assert (- (283 / 1000 * s + 176 / 100 * (Rabs c * s)) <= ratio c s * s <= 4193 / 10000 * s + 1051 / 1000 * (Rabs c * s)).
{ split; [replace (- _) with (- (283 / 1000 + 176 / 100 * Rabs c) * s) by ring|
    replace (4193 / 10000 * s + 1051 / 1000 * (Rabs c * s)) with ((4193 / 10000 + 1051 / 1000 * Rabs c) * s) by ring];
    apply Rmult_le_compat_r; lra. }
lra.
Qed.

Theorem theorem_2_through_layers : Theorem_2_through_layers.
Proof.
intros omega tau Homega Htau g Hg [mu nu] [Hmu Hnu]. simpl fst in Hmu. simpl snd in Hnu.
assert (Hmu1 : -1 <= mu <= 1) by (unfold within, Q2R in Hmu; simpl in Hmu; lra).
assert (Hnu1 : 3 <= nu <= 16) by (unfold within, Q2R in Hnu; simpl in Hnu; lra).
assert (Ho : forall l, -1 / 10 <= omega l <= 1 / 10).
{ intros l. specialize (Homega l). unfold within, Q2R in Homega; simpl in Homega; lra. }
assert (Ht : forall l, 4 / 5 <= tau l <= 5 / 4).
{ intros l. specialize (Htau l). unfold within, Q2R in Htau; simpl in Htau; lra. }
assert (Hstep : forall n, (exists k, (k <= n)%nat /\ snd (after_layers g k (mu, nu)) < 3) \/
  -21 / 10 <= fst (after_layers g n (mu, nu)) <= 21 / 10 /\
  3 <= snd (after_layers g n (mu, nu)) <= 16 * (199 / 200) ^ n).
{ induction n as [|n [(k & Hk & H)|[IHmu IHnu]]].
  - right. simpl. lra.
  - left. exists k. split; [now apply Nat.le_le_succ_r|easy].
  - destruct (after_layers g n (mu, nu)) as [mu' nu'] eqn:Ep. simpl fst in *. simpl snd in *.
    assert (Hpow : (199 / 200) ^ n <= 1) by (rewrite <- (pow1 n); apply pow_incr; lra).
    assert (K := variance_falls.proved mu' (omega n) nu' (tau n)). cbv beta in K.
    specialize (K ltac:(unfold within, Q2R; simpl; lra) (within_tenth _ (Ho n)) ltac:(unfold within, Q2R; simpl; lra)
      (within_weights _ (Ht n)) (g n) (Hg n)). cbv beta in K.
    assert (M := mean_stays mu' (omega n) nu' (tau n) IHmu (Ho n) ltac:(lra) (Ht n)).
    assert (D := moment_map_determined (omega n) (tau n) (g n) mu' nu' ltac:(specialize (Ht n); lra) ltac:(lra) (Hg n)).
    cbn [after_layers]. rewrite Ep.
    destruct (Rlt_le_dec (snd (g n (mu', nu'))) 3) as [L|L].
    + left. exists (S n). split; [easy|]. cbn [after_layers]. now rewrite Ep.
    + right. split; [now rewrite D|]. split; [exact L|]. cbn [pow]. unfold Q2R in K. simpl in K. lra. }
destruct (Hstep 350%nat) as [(k & _ & H)|[_ H]]; [now exists k|exfalso].
assert (16 * (199 / 200) ^ 350 < 3) by enclose. lra.
Qed.

(** Fixed points for both of Theorem 3's sets of weights. *)
Lemma above_small (d : domain) mu omega nu tau g (bound reach : R) :
  variance_above d (1 # 1) ->
  (forall mu omega nu tau, - reach <= mu <= reach -> -1 / 10 <= omega <= 1 / 10 -> 5 / 100 <= nu <= bound ->
     within tau (tau_range d) -> within mu (mu_range d) /\ within omega (omega_range d) /\ within nu (nu_range d)) ->
  (forall tau, within tau (tau_range d) -> 4 / 5 <= tau <= 5 / 4) ->
  bound * (5 / 4) <= 3025 / 10000 -> 0 < reach -> bound * (5 / 4) * (345 / 1000) ^ 2 <= reach ^ 2 ->
  -1 / 10 <= omega <= 1 / 10 -> within tau (tau_range d) -> 0 < nu -> moment_map omega tau g ->
  g (mu, nu) = (mu, nu) -> bound < nu.
Proof.
intros Hd Hin Htau Hbound Hreach Hreach2 Ho Ht Hnu Hg Hfix. assert (Ht' := Htau tau Ht).
destruct (Rlt_le_dec bound nu) as [H|H]; [exact H|exfalso].
destruct (s_square mu omega nu tau Ht' Hnu) as (Hs & Hv & Hm).
destruct (fixed_point_equations mu omega nu tau g Ht' Hnu Hg Hfix) as [_ E].
destruct (c_small mu omega nu tau g Ho Ht' Hnu Hg Hfix) as (Hc & _ & Hr).
assert (Hmu := mean_over_s mu omega nu tau g Ht' Hnu Hg Hfix).
set (s := sqrt (nu * tau)) in *. set (c := mu * omega / s) in *.
destruct (Rle_lt_dec (s * s) (1 / 16)) as [Hsmall|Hlarge].
- assert (K := variance_small c s Hs Hc ltac:(nra)). rewrite E, Hv in K. nra.
- assert (Hvb : s * s <= bound * (5 / 4)) by (rewrite Hv; nra).
  assert (Hr' := ratio_above c s Hs Hc ltac:(nra)).
  assert (Hsq : mu ^ 2 <= reach ^ 2).
  { rewrite Hmu. assert (ratio c s ^ 2 <= (345 / 1000) ^ 2) by nra. assert (0 < s * s) by nra.
    replace ((ratio c s * s) ^ 2) with (ratio c s ^ 2 * (s * s)) by ring. nra. }
  assert (Hmu' : - reach <= mu <= reach) by nra.
  assert (Hnu' : 5 / 100 <= nu <= bound) by (rewrite Hv in Hlarge; split; nra).
  destruct (Hin mu omega nu tau Hmu' Ho Hnu' Ht) as (I1 & I2 & I3).
  assert (K := Hd mu omega nu tau I1 I2 I3 Ht g Hg). cbv beta in K. rewrite Hfix in K. unfold Q2R in K. simpl in K. lra.
Qed.

Theorem theorem_3_fixed_points : Theorem_3_fixed_points.
Proof.
split; intros mu omega nu tau g Homega Htau Hnu Hg Hfix.
- apply (above_small _ mu omega nu tau g (16 / 100) (155 / 1000) fixed_points_small.proved); try easy; try lra;
    intros; unfold within, Q2R in *; simpl in *; repeat split; lra.
- apply (above_small _ mu omega nu tau g (24 / 100) (19 / 100) fixed_points_small_second.proved); try easy; try lra;
    intros; unfold within, Q2R in *; simpl in *; repeat split; lra.
Qed.

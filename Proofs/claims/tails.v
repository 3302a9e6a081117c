(** Lemma 22: erfc between two functions without integrals, for all x > 0.

    For c > 0 let g(x) = (sqrt (x^2 + c) - x)/c = 1/(x + sqrt (x^2 + c)). What is left of sqrt PI/2 erfc x over
    e^(-x^2) g(x) tends to 0, and its derivative has the sign of a polynomial: for c = 2 it falls; for c = 4/PI it
    is 0 at 0, falls, and rises from some point on. *)
Require Import Reals Lra.
From Coquelicot Require Import Coquelicot.
From SelfNormalization.Gaussian Require Import ErrorFunction GaussianIntegral ScaledErrorFunction.
From SelfNormalization Require Import Statements SpectralNorm Monotonicity.
Open Scope R_scope.

Section Remainder.
Variable c : R.
Hypothesis Hc : 0 < c.

Definition radical (x : R) : R := sqrt (x ^ 2 + c).
Definition remainder (x : R) : R := half_complement x - exp (- (x * x)) * ((radical x - x) / c).
Definition direction (x : R) : R := radical x * (2 * x ^ 2 + c - 1) - x * (2 * x ^ 2 + 2 * c - 1).

Lemma radical_squared x : 0 < radical x /\ radical x * radical x = x ^ 2 + c.
Proof.
assert (H := pow2_ge_0 x). unfold radical. split; [apply sqrt_lt_R0; lra|]. apply sqrt_sqrt. lra.
Qed.

Lemma remainder_derive x : is_derive remainder x (- (exp (- (x * x)) * (direction x / (c * radical x)))).
Proof.
destruct (radical_squared x) as [Hr Hrr]. unfold remainder.
evar_last.
- apply (is_derive_minus half_complement (fun x => exp (- (x * x)) * ((radical x - x) / c))).
  apply half_complement_derive. unfold radical.
  auto_derive; [|reflexivity]. assert (H := pow2_ge_0 x). simpl in H. simpl. lra.
- unfold minus, plus, opp; simpl. unfold direction. fold (radical x).
  replace (sqrt (x * (x * 1) + c)) with (radical x) by reflexivity. set (r := radical x) in *. clearbody r.
  replace c with (r * r - x ^ 2) in * by lra. field. lra.
Qed.

Lemma remainder_limit : is_lim remainder p_infty 0.
Proof.
replace (Finite 0) with (Finite (0 - 0)) by (f_equal; ring).
apply is_lim_minus'; [exact half_complement_limit|].
apply (is_lim_le_le_loc (fun _ => 0) (fun x => / sqrt c * (x ^ 0 * exp (- (x * x))))).
- exists 0. intros x Hx. destruct (radical_squared x) as [Hr Hrr].
  assert (Hs : 0 < sqrt c) by now apply sqrt_lt_R0. assert (Hss : sqrt c * sqrt c = c) by (apply sqrt_sqrt; lra).
  assert (He := exp_pos (- (x * x))).
  assert (E : (radical x - x) / c = / (radical x + x)).
  { replace c with ((radical x - x) * (radical x + x)) at 1 by lra. field. split; [lra|]. nra. }
  rewrite E. assert (Hle : sqrt c <= radical x) by (apply sqrt_le_1_alt; assert (K := pow2_ge_0 x); lra).
  assert (H1 := Rinv_0_lt_compat (radical x + x) ltac:(lra)).
  assert (H2 : / (radical x + x) <= / sqrt c) by (apply Rinv_le_contravar; lra).
  split; [apply Rmult_le_pos; lra|]. simpl. nra.
- apply is_lim_const.
- replace (Finite 0) with (Rbar_mult (/ sqrt c) 0) by (simpl; f_equal; ring).
  apply is_lim_scal_l, power_bell_limit.
Qed.

(** The sign of [direction x] for x > 0, without the root. *)
Lemma direction_squares x : (radical x * (2 * x ^ 2 + c - 1)) ^ 2 - (x * (2 * x ^ 2 + 2 * c - 1)) ^ 2 =
  c * (c - 2) * x ^ 2 + c * (c - 1) ^ 2.
Proof.
destruct (radical_squared x) as [_ Hrr].
replace ((radical x * (2 * x ^ 2 + c - 1)) ^ 2) with (radical x * radical x * (2 * x ^ 2 + c - 1) ^ 2) by ring.
rewrite Hrr. ring.
Qed.

Lemma share_above x : half_complement x - remainder x = exp (- (x * x)) / (radical x + x) \/ radical x + x = 0.
Proof.
destruct (radical_squared x) as [Hr Hrr]. destruct (Req_dec (radical x + x) 0) as [H|H]; [now right|left].
unfold remainder. replace c with (radical x * radical x - x ^ 2) by lra. field. split; [exact H|]. nra.
Qed.
End Remainder.

Lemma printed c x : 0 < c -> 0 < x ->
  erfc x - exp (- (x * x)) * (2 / (sqrt PI * (sqrt (x ^ 2 + c) + x))) = 2 / sqrt PI * remainder c x.
Proof.
intros Hc Hx. assert (Hp := sqrt_PI_pos). destruct (radical_squared c Hc x) as [Hr _].
destruct (share_above c Hc x) as [E|E]; [|lra].
replace (remainder c x) with (half_complement x - (half_complement x - remainder c x)) by ring.
rewrite E. unfold half_complement. fold (radical c x). field. lra.
Qed.

Lemma lemma_22_lower : forall x, 0 < x -> exp (- (x * x)) * (2 / (sqrt PI * (sqrt (x ^ 2 + 2) + x))) < erfc x.
Proof.
intros x Hx. assert (Hp := sqrt_PI_pos). assert (E := printed 2 x ltac:(lra) Hx).
assert (H : 0 < remainder 2 x).
{ apply (positive_of_derivative (remainder 2) (fun x => - (exp (- (x * x)) * (direction 2 x / (2 * radical 2 x))))).
  - apply remainder_derive. lra.
  - intros z. destruct (radical_squared 2 ltac:(lra) z) as [Hr _].
    assert (Hd : 0 < direction 2 z).
    { unfold direction. assert (S := direction_squares 2 ltac:(lra) z).
      set (u := radical 2 z * _) in *. set (w := z * _) in *.
      assert (Hz := pow2_ge_0 z). assert (0 < u) by (apply Rmult_lt_0_compat; lra).
      destruct (Rlt_le_dec w u) as [Hless|Hless]; [lra|]. assert (u ^ 2 <= w ^ 2) by (apply pow_incr; lra). lra. }
    assert (He := exp_pos (- (z * z))).
    assert (0 < direction 2 z / (2 * radical 2 z)) by (apply Rdiv_lt_0_compat; lra). nra.
  - apply remainder_limit. lra. }
assert (0 < 2 / sqrt PI) by (apply Rdiv_lt_0_compat; lra). nra.
Qed.

Lemma lemma_22_upper : forall x, 0 < x ->
  erfc x <= exp (- (x * x)) * (2 / (sqrt PI * (sqrt (x ^ 2 + 4 / PI) + x))).
Proof.
intros x Hx. assert (Hp := sqrt_PI_pos). assert (HPI := PI_RGT_0). assert (H4 := PI_4). assert (H3 := PI2_3_2).
unfold PI2 in H3. set (c := 4 / PI).
assert (Hc : 1 <= c < 4 / 3).
{ unfold c. split; [apply Rmult_le_reg_r with PI|apply Rmult_lt_reg_r with PI]; try lra;
    unfold Rdiv; rewrite Rmult_assoc, Rinv_l by lra; lra. }
assert (E := printed c x ltac:(lra) Hx). assert (0 < 2 / sqrt PI) by (apply Rdiv_lt_0_compat; lra).
enough (remainder c x <= 0) by nra.
set (f' := fun x => - (exp (- (x * x)) * (direction c x / (c * radical c x)))).
assert (Hsign : forall z, 0 <= z ->
  (0 <= (c - 2) * z ^ 2 + (c - 1) ^ 2 -> f' z <= 0) /\ ((c - 2) * z ^ 2 + (c - 1) ^ 2 <= 0 -> 0 <= f' z)).
{ intros z Hz. destruct (radical_squared c ltac:(lra) z) as [Hr _]. unfold f', direction.
  assert (S := direction_squares c ltac:(lra) z). set (u := radical c z * _) in *. set (w := z * _) in *.
  assert (Hz2 := pow2_ge_0 z). assert (Hu : 0 <= u) by (apply Rmult_le_pos; lra).
  assert (Hw : 0 <= w) by (apply Rmult_le_pos; lra). assert (He := exp_pos (- (z * z))).
  assert (Hinv := Rinv_0_lt_compat (c * radical c z) ltac:(apply Rmult_lt_0_compat; lra)).
  unfold Rdiv. split; intros Hs.
  - assert (0 <= c * ((c - 2) * z ^ 2 + (c - 1) ^ 2)) by (apply Rmult_le_pos; lra).
    assert (w <= u) by (apply le_of_squares; lra).
    assert (0 <= (u - w) * / (c * radical c z)) by (apply Rmult_le_pos; lra). nra.
  - assert (0 <= c * - ((c - 2) * z ^ 2 + (c - 1) ^ 2)) by (apply Rmult_le_pos; lra).
    assert (u <= w) by (apply le_of_squares; lra).
    assert (0 <= (w - u) * / (c * radical c z)) by (apply Rmult_le_pos; lra). nra. }
assert (Hderive : forall z, is_derive (remainder c) z (f' z)) by (intros z; apply remainder_derive; lra).
destruct (Rle_lt_dec 0 ((c - 2) * x ^ 2 + (c - 1) ^ 2)) as [Hnear|Hfar].
- assert (H0 : remainder c 0 = 0).
  { unfold remainder, half_complement, radical. rewrite erfc_0, Rmult_0_r, Ropp_0, exp_0.
    replace (0 ^ 2 + c) with (4 / PI) by (unfold c; ring). rewrite sqrt_div by lra.
    replace (sqrt 4) with 2 by (symmetry; replace 4 with (2 * 2) by ring; apply sqrt_square; lra).
    unfold c. assert (Hpp : sqrt PI * sqrt PI = PI) by (apply sqrt_sqrt; lra). rewrite <- Hpp at 3. field. lra. }
  rewrite <- H0. destruct (mean_value (remainder c) f' 0 x) as (z & Hz & Heq); [lra|auto|].
  assert (f' z <= 0) by (apply Hsign; [lra|]; assert (z ^ 2 <= x ^ 2) by (apply pow_incr; lra); nra). nra.
- assert (Hle : Rbar_le (remainder c x) 0).
  { apply (is_lim_le_loc (fun _ => remainder c x) (remainder c) p_infty); [|apply is_lim_const|].
    - exists x. intros y Hy. destruct (mean_value (remainder c) f' x y) as (z & Hz & Heq); [lra|auto|].
      assert (0 <= f' z) by (apply Hsign; [lra|]; assert (x ^ 2 <= z ^ 2) by (apply pow_incr; lra); nra). nra.
    - apply remainder_limit. lra. }
  exact Hle.
Qed.

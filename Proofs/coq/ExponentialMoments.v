(** The mean square of SELU in a layer of finite width, from above: exponential moments of selu(s Z)^2 for a
    normal Z, which grow with s and are bounded by a finite sum, and Chernoff's bound for independent units. *)
Require Import Reals Lra Lia List.
From Coquelicot Require Import Coquelicot.
From SelfNormalization Require Import Statements ErrorFunction GaussianIntegral Expression.
Import ListNotations.
Open Scope R_scope.

(** ** selu(s z)^2 grows with s *)

Lemma exp_le (x y : R) : x <= y -> exp x <= exp y.
Proof. intros [H|H]; [left; now apply exp_increasing|right; now f_equal]. Qed.

Lemma alpha_lambda_positive : 0 < alpha01 /\ 0 < lambda01.
Proof. split; enclose. Qed.
Theorem selu_squared_monotone (s s' z : R) : 0 <= s <= s' -> selu (s * z) ^ 2 <= selu (s' * z) ^ 2.
Proof.
intros Hs. destruct alpha_lambda_positive as [Ha Hl]. unfold selu.
destruct (Rle_lt_dec z 0) as [Hz|Hz].
- assert (s' * z <= s * z <= 0) by (split; nra).
  destruct (Rlt_dec 0 (s * z)); [lra|]. destruct (Rlt_dec 0 (s' * z)); [lra|].
  assert (K1 : exp (s' * z) <= exp (s * z)) by (apply exp_le; lra).
  assert (K2 : exp (s * z) <= 1) by (rewrite <- exp_0; apply exp_le; lra).
  assert (K3 := exp_pos (s' * z)).
  replace ((lambda01 * (alpha01 * exp (s * z) - alpha01)) ^ 2) with ((lambda01 * alpha01) ^ 2 * (1 - exp (s * z)) ^ 2) by ring.
  replace ((lambda01 * (alpha01 * exp (s' * z) - alpha01)) ^ 2) with ((lambda01 * alpha01) ^ 2 * (1 - exp (s' * z)) ^ 2) by ring.
  apply Rmult_le_compat_l; [apply pow2_ge_0|]. apply pow_incr. lra.
- assert (0 <= s * z <= s' * z) by (split; nra).
  assert (E : forall y, 0 <= y -> (if Rlt_dec 0 y then lambda01 * y else lambda01 * (alpha01 * exp y - alpha01)) = lambda01 * y).
  { intros y Hy. destruct (Rlt_dec 0 y); [reflexivity|]. assert (y = 0) as -> by lra. rewrite exp_0. ring. }
  rewrite !E by lra. apply pow_incr. split; nra.
Qed.

(** ** The normal density *)

(** exp(t selu(s x)^2) for x < 0, the bell of the normal law, and its antiderivative. *)
Definition below_zero (t s x : R) : R := exp (t * (lambda01 * (alpha01 * exp (s * x) - alpha01)) ^ 2).
Definition normal_bell (z : R) : R := exp (-(z * z / 2)).
Definition normal_area (z : R) : R := sqrt PI / sqrt 2 * erf (z / sqrt 2).

Lemma root2 : 0 < sqrt 2 /\ sqrt 2 * sqrt 2 = 2.
Proof. split. apply sqrt_lt_R0; lra. apply sqrt_sqrt; lra. Qed.

Lemma normal_area_derive z : is_derive normal_area z (normal_bell z).
Proof.
destruct root2 as [H1 H2]. assert (Hp := sqrt_PI_pos). unfold normal_area. evar_last.
- apply is_derive_scal. apply (is_derive_comp erf (fun z => z / sqrt 2)). apply erf_derive.
  apply (is_derive_ext (fun z => / sqrt 2 * z)). { intros x. apply Rmult_comm. }
  apply (is_derive_scal (fun z => z)). apply (is_derive_id (K := R_AbsRing)).
- change (sqrt PI / sqrt 2 * ((/ sqrt 2 * 1) * (2 / sqrt PI * exp (- (z / sqrt 2 * (z / sqrt 2))))) = normal_bell z).
  unfold normal_bell. replace (z / sqrt 2 * (z / sqrt 2)) with (z * z / 2).
  + set (e := exp _). replace (sqrt PI / sqrt 2 * (/ sqrt 2 * 1 * (2 / sqrt PI * e))) with (2 / (sqrt 2 * sqrt 2) * e) by (field; lra).
    rewrite H2. field.
  + replace (z * z / 2) with (z * z / (sqrt 2 * sqrt 2)) by (now rewrite H2). field. lra.
Qed.

Lemma normal_bell_continuous z : continuous normal_bell z.
Proof. apply (ex_derive_continuous normal_bell). unfold normal_bell. auto_derive. easy. Qed.

Lemma normal_bell_integrates x y : is_RInt normal_bell x y (normal_area y - normal_area x).
Proof. apply (is_RInt_derive normal_area normal_bell). intros; apply normal_area_derive. intros; apply normal_bell_continuous. Qed.

Lemma normal_area_increasing x y : x <= y -> normal_area x <= normal_area y.
Proof.
intros H. assert (K0 := is_RInt_ge_0 normal_bell x y (normal_area y - normal_area x) H (normal_bell_integrates x y)).
assert (0 <= normal_area y - normal_area x); [|lra]. apply K0. intros z _. left; apply exp_pos.
Qed.

Lemma normal_area_above z : - (sqrt PI / sqrt 2) <= normal_area z.
Proof.
destruct root2 as [H1 H2]. assert (Hp := sqrt_PI_pos). unfold normal_area.
assert (He : -1 <= erf (z / sqrt 2)).
{ assert (HB := bell_integral_squared (z / sqrt 2)). assert (HA := arctan_integral_bounds (z / sqrt 2)).
  rewrite erf_bell. assert (Hpp : sqrt PI * sqrt PI = PI) by (apply sqrt_sqrt; generalize PI_RGT_0; lra).
  set (b := bell_integral _) in *. assert (Hb : (2 * b) * (2 * b) <= sqrt PI * sqrt PI) by lra.
  assert (- sqrt PI <= 2 * b) by nra. replace (2 / sqrt PI * b) with (2 * b / sqrt PI) by (field; lra).
  apply Rmult_le_reg_r with (sqrt PI); [easy|]. unfold Rdiv. rewrite Rmult_assoc, Rinv_l by lra. lra. }
assert (0 < sqrt PI / sqrt 2) by (apply Rdiv_lt_0_compat; lra). nra.
Qed.

Section Bound.
Variables t s : R.
Hypothesis Ht : 0 <= t.
Hypothesis Hs : 0 <= s.

Lemma below_zero_decreasing x y : x <= y <= 0 -> below_zero t s y <= below_zero t s x.
Proof.
intros H. destruct alpha_lambda_positive as [Ha Hl]. unfold below_zero.
apply exp_le, Rmult_le_compat_l; [exact Ht|].
assert (M1 : exp (s * x) <= exp (s * y)) by (apply exp_le; nra).
assert (M2 : exp (s * y) <= 1) by (rewrite <- exp_0; apply exp_le; nra).
replace ((lambda01 * (alpha01 * exp (s * y) - alpha01)) ^ 2) with ((lambda01 * alpha01) ^ 2 * (1 - exp (s * y)) ^ 2) by ring.
replace ((lambda01 * (alpha01 * exp (s * x) - alpha01)) ^ 2) with ((lambda01 * alpha01) ^ 2 * (1 - exp (s * x)) ^ 2) by ring.
apply Rmult_le_compat_l; [apply pow2_ge_0|]. apply pow_incr. lra.
Qed.

Definition top : R := exp (t * (lambda01 * alpha01) ^ 2).
Lemma below_zero_top x : x <= 0 -> below_zero t s x <= top.
Proof.
intros H. destruct alpha_lambda_positive as [Ha Hl]. unfold below_zero, top.
apply exp_le, Rmult_le_compat_l; [exact Ht|].
replace ((lambda01 * (alpha01 * exp (s * x) - alpha01)) ^ 2) with ((lambda01 * alpha01) ^ 2 * (1 - exp (s * x)) ^ 2) by ring.
assert (exp (s * x) <= 1) by (rewrite <- exp_0; apply exp_le; nra). assert (0 < exp (s * x)) by apply exp_pos.
rewrite <- (Rmult_1_r ((lambda01 * alpha01) ^ 2)) at 2. apply Rmult_le_compat_l; [apply pow2_ge_0|].
rewrite <- (pow1 2) at 2. apply pow_incr. lra.
Qed.

Definition f (z : R) : R := below_zero t s z * normal_bell z.
Lemma f_continuous z : continuous f z.
Proof. apply (ex_derive_continuous f). unfold f, below_zero, normal_bell. auto_derive. easy. Qed.
Lemma f_integrable x y : ex_RInt f x y.
Proof. apply (ex_RInt_continuous f). intros; apply f_continuous. Qed.

Lemma cell x y c : x <= y <= 0 -> (forall z, x <= z <= y -> below_zero t s z <= c) -> RInt f x y <= c * (normal_area y - normal_area x).
Proof.
intros H Hc. apply (is_RInt_le f (fun z => c * normal_bell z) x y); [lra| | |].
- apply (RInt_correct f), f_integrable.
- apply (is_RInt_scal normal_bell x y c), normal_bell_integrates.
- intros z Hz. unfold f. apply Rmult_le_compat_r. left; apply exp_pos. apply Hc. lra.
Qed.

(** A grid that runs downwards from [y], and beyond it the supremum. *)
Fixpoint step_sum (y : R) (grid : list R) : R :=
  match grid with
  | [] => top * (normal_area y + sqrt PI / sqrt 2)
  | x :: rest => below_zero t s x * (normal_area y - normal_area x) + step_sum x rest
  end.
Fixpoint descends (y : R) (grid : list R) : Prop :=
  match grid with [] => True | x :: rest => x <= y /\ descends x rest end.

Lemma step_sum_nonneg grid : forall y, descends y grid -> 0 <= step_sum y grid.
Proof.
induction grid as [|x rest IH]; intros y; simpl.
- intros _. apply Rmult_le_pos. left; apply exp_pos. assert (L := normal_area_above y). lra.
- intros [H1 H2]. specialize (IH x H2). assert (0 < below_zero t s x) by apply exp_pos. assert (L := normal_area_increasing x y H1).
  assert (0 <= below_zero t s x * (normal_area y - normal_area x)) by (apply Rmult_le_pos; lra). lra.
Qed.

Lemma negative_part grid : forall y, y <= 0 -> descends y grid -> forall A, A <= y -> RInt f A y <= step_sum y grid.
Proof.
induction grid as [|x rest IH]; intros y Hy; simpl.
- intros _ A HA. eapply Rle_trans.
  + apply (cell A y top). lra. intros z Hz. apply below_zero_top. lra.
  + apply Rmult_le_compat_l. left; apply exp_pos. assert (L := normal_area_above A). lra.
- intros [H1 H2] A HA. assert (N := step_sum_nonneg rest x H2). assert (0 < below_zero t s x) by apply exp_pos.
  assert (Kx : forall z, x <= z <= y -> below_zero t s z <= below_zero t s x) by (intros z Hz; apply below_zero_decreasing; lra).
  destruct (Rle_lt_dec A x) as [L|L].
  + rewrite <- (RInt_Chasles f A x y) by apply f_integrable. change (plus ?a ?b) with (a + b).
    assert (C := cell x y (below_zero t s x) ltac:(lra) Kx). assert (R := IH x ltac:(lra) H2 A L). lra.
  + assert (C := cell A y (below_zero t s x) ltac:(lra) ltac:(intros z Hz; apply Kx; lra)).
    assert (M := normal_area_increasing x A ltac:(lra)).
    assert (below_zero t s x * (normal_area y - normal_area A) <= below_zero t s x * (normal_area y - normal_area x)) by (apply Rmult_le_compat_l; lra). lra.
Qed.
End Bound.

(** For z > 0, exp(t lambda^2 s^2 z^2) normal_bell z = exp(-(c z)^2) with c^2 = 1/2 - t lambda^2 s^2. *)
Lemma positive_part c B : 0 < c -> 0 <= B ->
  exists I, is_RInt (fun z => exp (-((c * z) * (c * z)))) 0 B I /\ I <= sqrt PI / (2 * c).
Proof.
intros Hc HB. exists (/ c * bell_integral (c * B) - / c * bell_integral (c * 0)). split.
- apply (is_RInt_derive (fun z => / c * bell_integral (c * z)) (fun z => exp (-((c * z) * (c * z))))).
  + intros z _. evar_last. apply is_derive_scal. apply (is_derive_comp bell_integral (fun z => c * z)). apply bell_integral_derive.
    apply (is_derive_scal (fun z => z)). apply (is_derive_id (K := R_AbsRing)).
    change (/ c * ((c * 1) * exp (- (c * z * (c * z)))) = exp (- (c * z * (c * z)))). field. lra.
  + intros z _. apply (ex_derive_continuous (fun z => exp (-((c * z) * (c * z))))). auto_derive. easy.
- rewrite Rmult_0_r, bell_integral_0. assert (HS := bell_integral_squared (c * B)). assert (HA := arctan_integral_bounds (c * B)).
  assert (Hpp : sqrt PI * sqrt PI = PI) by (apply sqrt_sqrt; generalize PI_RGT_0; lra). assert (Hp := sqrt_PI_pos).
  set (b := bell_integral _) in *. assert (2 * b <= sqrt PI) by nra.
  replace (/ c * b - / c * 0) with (2 * b / (2 * c)) by (field; lra). apply Rmult_le_compat_r; [|lra].
  left. apply Rinv_0_lt_compat. lra.
Qed.

(** Both parts together, t of either sign. *)
Lemma moment_generating_by_parts (t s c negative bound : R) :
  0 <= s -> 0 < c -> c * c = 1 / 2 - t * (lambda01 * s) ^ 2 ->
  (forall A, A <= 0 -> RInt (f t s) A 0 <= negative) -> negative + sqrt PI / (2 * c) <= bound ->
  forall A B, A <= 0 <= B ->
  exists I, is_RInt (fun z => exp (t * selu (s * z) ^ 2) * normal_bell z) A B I /\ I <= bound.
Proof.
intros Hs Hc Hcc Hnegative Hb A B HAB. destruct alpha_lambda_positive as [Ha Hl].
destruct (positive_part c B Hc ltac:(lra)) as (I2 & H2 & L2).
assert (L1 := Hnegative A ltac:(lra)).
exists (RInt (f t s) A 0 + I2). split; [|lra].
apply (is_RInt_Chasles (V := R_NormedModule) _ A 0 B (RInt (f t s) A 0) I2).
- apply (is_RInt_ext (f t s)); [|apply (RInt_correct (f t s)), f_integrable].
  intros z. rewrite Rmin_left, Rmax_right by lra. intros Hz. unfold f, below_zero, selu.
  destruct (Rlt_dec 0 (s * z)) as [C|C]; [|reflexivity]. exfalso. assert (0 <= s * - z) by (apply Rmult_le_pos; lra). lra.
- apply (is_RInt_ext (fun z => exp (-((c * z) * (c * z))))); [|exact H2].
  intros z. rewrite Rmin_left, Rmax_right by lra. intros Hz. unfold normal_bell, selu.
  replace (- (c * z * (c * z))) with (- (c * c * (z * z))) by ring. rewrite Hcc, <- exp_plus. f_equal.
  destruct (Rlt_dec 0 (s * z)) as [C|C]; [field|].
  assert (Hsz : 0 <= s * z) by (apply Rmult_le_pos; lra). assert (Hz0 : s * z = 0) by lra.
  destruct (Rmult_integral _ _ Hz0) as [->|E0]; [|lra]. rewrite Rmult_0_l, exp_0. field.
Qed.

Theorem moment_generating_below (t s c : R) (grid : list R) (bound : R) :
  0 <= t -> 0 <= s -> 0 < c -> c * c = 1 / 2 - t * (lambda01 * s) ^ 2 -> descends 0 grid ->
  step_sum t s 0 grid + sqrt PI / (2 * c) <= bound ->
  forall A B, A <= 0 <= B ->
  exists I, is_RInt (fun z => exp (t * selu (s * z) ^ 2) * normal_bell z) A B I /\ I <= bound.
Proof.
intros Ht Hs Hc Hcc Hg Hb. apply (moment_generating_by_parts t s c (step_sum t s 0 grid)); try assumption.
intros A HA. apply (negative_part t s Ht Hs grid 0); [lra|assumption|lra].
Qed.

(** ** exp(- t selu(s z)^2), which grows towards 0 *)

Section Damped.
Variables t s : R.
Hypothesis Ht : 0 <= t.
Hypothesis Hs : 0 <= s.

Lemma damped_increasing x y : x <= y <= 0 -> below_zero (- t) s x <= below_zero (- t) s y.
Proof.
intros H. assert (E : forall z, below_zero (- t) s z = / below_zero t s z).
{ intros z. unfold below_zero. rewrite <- exp_Ropp. f_equal. ring. }
rewrite !E. apply Rinv_le_contravar; [apply exp_pos|now apply below_zero_decreasing].
Qed.

(** A grid that runs downwards from [y]; beyond it the value at its end. *)
Fixpoint damped_sum (y : R) (grid : list R) : R :=
  match grid with
  | [] => below_zero (- t) s y * (normal_area y + sqrt PI / sqrt 2)
  | x :: rest => below_zero (- t) s y * (normal_area y - normal_area x) + damped_sum x rest
  end.

Lemma damped_sum_nonneg grid : forall y, descends y grid -> 0 <= damped_sum y grid.
Proof.
induction grid as [|x rest IH]; intros y; simpl.
- intros _. apply Rmult_le_pos; [left; apply exp_pos|]. assert (L := normal_area_above y). lra.
- intros [H1 H2]. specialize (IH x H2). assert (L := normal_area_increasing x y H1).
  assert (0 <= below_zero (- t) s y * (normal_area y - normal_area x)) by (apply Rmult_le_pos; [left; apply exp_pos|lra]).
  lra.
Qed.

Lemma damped_part grid : forall y, y <= 0 -> descends y grid -> forall A, A <= y ->
  RInt (f (- t) s) A y <= damped_sum y grid.
Proof.
induction grid as [|x rest IH]; intros y Hy; simpl.
- intros _ A HA. eapply Rle_trans.
  + apply (cell (- t) s A y (below_zero (- t) s y)); [lra|]. intros z Hz. apply damped_increasing. lra.
  + apply Rmult_le_compat_l; [left; apply exp_pos|]. assert (L := normal_area_above A). lra.
- intros [H1 H2] A HA. assert (N := damped_sum_nonneg rest x H2).
  assert (K : forall z, z <= y -> below_zero (- t) s z <= below_zero (- t) s y)
    by (intros z Hz; apply damped_increasing; lra).
  destruct (Rle_lt_dec A x) as [L|L].
  + rewrite <- (RInt_Chasles (f (- t) s) A x y) by apply f_integrable. change (plus ?a ?b) with (a + b).
    assert (C := cell (- t) s x y (below_zero (- t) s y) ltac:(lra) ltac:(intros z Hz; apply K; lra)).
    assert (R := IH x ltac:(lra) H2 A L). lra.
  + assert (C := cell (- t) s A y (below_zero (- t) s y) ltac:(lra) ltac:(intros z Hz; apply K; lra)).
    assert (M := normal_area_increasing x A ltac:(lra)). assert (P := exp_pos (- t * (lambda01 * (alpha01 * exp (s * y) - alpha01)) ^ 2)).
    change (exp _) with (below_zero (- t) s y) in P.
    assert (below_zero (- t) s y * (normal_area y - normal_area A) <= below_zero (- t) s y * (normal_area y - normal_area x))
      by (apply Rmult_le_compat_l; lra). lra.
Qed.
End Damped.

Theorem damped_moment_below (t s c : R) (grid : list R) (bound : R) :
  0 <= t -> 0 <= s -> 0 < c -> c * c = 1 / 2 + t * (lambda01 * s) ^ 2 -> descends 0 grid ->
  damped_sum t s 0 grid + sqrt PI / (2 * c) <= bound ->
  forall A B, A <= 0 <= B ->
  exists I, is_RInt (fun z => exp (- t * selu (s * z) ^ 2) * normal_bell z) A B I /\ I <= bound.
Proof.
intros Ht Hs Hc Hcc Hg Hb. apply (moment_generating_by_parts (- t) s c (damped_sum t s 0 grid)); try assumption.
- rewrite Hcc. ring.
- intros A HA. apply (damped_part t s Ht Hs grid 0); [lra|assumption|lra].
Qed.

(** A bound at one scale is one at every scale at which the exponent is smaller. *)
Lemma bound_of_scale (t s s1 r : R) : (forall z, t * selu (s * z) ^ 2 <= t * selu (s1 * z) ^ 2) ->
  (forall A B, A <= 0 <= B -> exists I, is_RInt (fun z => exp (t * selu (s1 * z) ^ 2) * normal_bell z) A B I /\ I <= r) ->
  forall A B I, A <= 0 <= B -> is_RInt (fun z => exp (t * selu (s * z) ^ 2) * normal_bell z) A B I -> I <= r.
Proof.
intros Hz H A B I HAB HI. destruct (H A B HAB) as (I1 & H1 & L). apply Rle_trans with I1; [|exact L].
apply (is_RInt_le (fun z => exp (t * selu (s * z) ^ 2) * normal_bell z) (fun z => exp (t * selu (s1 * z) ^ 2) * normal_bell z) A B); try assumption; [lra|].
intros z _. apply Rmult_le_compat_r; [left; apply exp_pos|]. apply exp_le, Hz.
Qed.

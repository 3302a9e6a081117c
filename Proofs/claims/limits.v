(** Printed claims of a limit, of a local maximum, and of derivatives of other functions than the theory's; each
    lemma has its claim's name. *)
Require Import Reals QArith List Lra String.
From Coquelicot Require Import Coquelicot.
From SelfNormalization.Gaussian Require Import ErrorFunction GaussianIntegral ScaledErrorFunction.
From SelfNormalization Require Import Statements ClosedForms MomentMap FixedPoint01 Monotonicity Expansion Symbols
  ExponentialMoments.
From SelfNormalization Require Import Expression OnBoxes Derivatives Signs.
Import ListNotations.
Open Scope string_scope.
Open Scope R_scope.

(** ** Alpha dropout's affine map, in the paper's a = alpha' for (0, 1) *)

Lemma alpha_dropout_affine : forall q a : R, 1 / 100 <= q <= 1 -> -3 <= a <= 0 ->
  let slope := 1 / sqrt (q + a ^ 2 * q * (1 - q)) in
  let offset := - (1 - q) * a / sqrt (q + a ^ 2 * q * (1 - q)) in
  slope * (1 - q) * a + offset = 0 /\ slope ^ 2 * q * ((1 - q) * a ^ 2 + 1) = 1.
Proof.
intros q a Hq Ha. assert (Ha2 := pow2_ge_0 a).
assert (Hpos : 0 < q + a ^ 2 * q * (1 - q)).
{ assert (0 <= a ^ 2 * q * (1 - q)) by (apply Rmult_le_pos; [apply Rmult_le_pos; lra|lra]). lra. }
assert (Hr := sqrt_lt_R0 _ Hpos). assert (Hrr := sqrt_sqrt _ (Rlt_le _ _ Hpos)).
set (r := sqrt _) in *. cbv zeta. split; [field; lra|].
replace ((1 / r) ^ 2 * q * ((1 - q) * a ^ 2 + 1)) with ((q + a ^ 2 * q * (1 - q)) / (r * r)) by (field; lra).
rewrite Hrr. field. lra.
Qed.

(** ** Lemma 18: the derivative by nu, through v = nu tau *)

Lemma B_has_derivative m v : 0 < v -> ex_derive (fun v => B1 m v - 2 * B2 m v) v.
Proof.
intros Hv. unfold B1, B2. assert (0 < sqrt (2 * v)) by (apply sqrt_lt_R0; lra).
auto_derive. repeat split; try lra; eexists; apply erfcx_derive.
Qed.

Lemma B_increasing : forall m v : R, -1 / 100 <= m <= 1 / 100 -> 7 / 1000 <= v <= 875 / 1000 ->
  0 < Derive (fun v => B1 m v - 2 * B2 m v) v.
Proof.
intros m v Hm Hv.
sign_by_tree Direct [(-1 # 100, 1 # 100); (7 # 1000, 875 # 1000)]%Q [m; v]
  "1111111101..0..0..0..1..1..1..1..1..11...".
Qed.

Lemma lemma_18_derivative_nu : forall mu omega nu tau : R, -1 / 10 <= mu <= 1 / 10 -> -1 / 10 <= omega <= 1 / 10 ->
  875 / 100000 <= nu <= 7 / 10 -> 8 / 10 <= tau <= 125 / 100 ->
  let m := mu * omega in let v := nu * tau in
  Derive (fun nu => tau * (B1 m (nu * tau) - 2 * B2 m (nu * tau))) nu =
    tau ^ 2 * Derive (fun v => B1 m v - 2 * B2 m v) v /\
  0 < tau ^ 2 /\ 0 < Derive (fun v => B1 m v - 2 * B2 m v) v.
Proof.
intros mu omega nu tau Hmu Homega Hnu Htau m v.
assert (Hm : -1 / 100 <= m <= 1 / 100) by (unfold m; nra).
assert (Hv : 7 / 1000 <= v <= 875 / 1000) by (unfold v; nra).
split; [|split; [apply pow_lt; lra|now apply B_increasing]].
apply is_derive_unique. evar_last.
- apply (is_derive_scal (fun nu => B1 m (nu * tau) - 2 * B2 m (nu * tau))).
  apply (is_derive_comp_at (fun v => B1 m v - 2 * B2 m v) (fun nu => nu * tau)).
  + apply Derive_correct, B_has_derivative. change (0 < v). lra.
  + auto_derive; [exact I|reflexivity].
- unfold v. ring.
Qed.

(** ** Lemma 41: the mean for variances that fall to 0 *)

Lemma erfc_small x : 0 < x -> 0 < erfc x <= 2 / x.
Proof.
intros Hx. split; [apply erfc_pos|]. assert (H := erf_near_1 x Hx). rewrite Rabs_minus_sym in H.
eapply Rle_trans; [apply Rle_abs|]. exact H.
Qed.

Lemma mean_near (m v : R) : 0 < m -> 0 < v <= 1 ->
  Rabs (mean m v - lambda01 * m) <= lambda01 * (2 + alpha01 * (exp (m + 1 / 2) + 1) / m) * (2 * sqrt (2 * v)).
Proof.
intros Hm Hv. unfold mean. rewrite mu_tilde_by_parts by lra. unfold E0, E1, density_0.
assert (Hlambda : 0 < lambda01) by (apply Rlt_trans with 1; [lra|enclose]).
assert (Halpha : 0 < alpha01) by (apply Rlt_trans with 1; [lra|enclose]).
assert (Hr : 0 < sqrt (2 * v)) by (apply sqrt_lt_R0; lra).
assert (Hrr : sqrt (2 * v) * sqrt (2 * v) = 2 * v) by (apply sqrt_sqrt; lra).
assert (Hp : 1 <= sqrt PI) by (rewrite <- sqrt_1; apply sqrt_le_1_alt; generalize PI2_3_2; unfold PI2; lra).
set (r := sqrt (2 * v)) in *.
assert (H0 := erfc_small (m / r) ltac:(apply Rdiv_lt_0_compat; lra)).
assert (H1 := erfc_small ((m + v) / r) ltac:(apply Rdiv_lt_0_compat; lra)).
replace (2 / (m / r)) with (2 * r / m) in H0 by (field; lra).
assert (H1' : 0 < erfc ((m + v) / r) <= 2 * r / m).
{ split; [apply H1|]. eapply Rle_trans; [apply H1|].
  replace (2 / ((m + v) / r)) with (2 * r * / (m + v)) by (field; lra).
  apply Rmult_le_compat_l; [lra|]. apply Rinv_le_contravar; lra. }
assert (Hexp : 0 < exp (m + v / 2) <= exp (m + 1 / 2)) by (split; [apply exp_pos|apply exp_le; lra]).
assert (Hbell : 0 < exp (- (m ^ 2 / (2 * v))) <= 1).
{ split; [apply exp_pos|]. rewrite <- exp_0. apply exp_le.
  assert (0 <= m ^ 2 / (2 * v)) by (apply Rmult_le_pos; [apply pow2_ge_0|left; apply Rinv_0_lt_compat; lra]). lra. }
set (e0 := erfc (m / r)) in *. set (e1 := erfc ((m + v) / r)) in *. set (x := exp (m + v / 2)) in *.
set (X := exp (m + 1 / 2)) in *. set (g := exp (- (m ^ 2 / (2 * v)))) in *. set (p := sqrt PI) in *.
replace (2 * v * (g / (p * r))) with (g * r / p) by (rewrite <- Hrr; field; lra).
assert (Hg : 0 <= g * r / p <= r).
{ split; [apply Rmult_le_pos; [apply Rmult_le_pos; lra|left; apply Rinv_0_lt_compat; lra]|].
  apply Rmult_le_reg_r with p; [lra|]. unfold Rdiv. rewrite Rmult_assoc, Rinv_l by lra. nra. }
set (w := g * r / p) in *.
assert (Hx : 0 <= x * e1 <= X * (2 * r / m)) by (split; [apply Rmult_le_pos; lra|apply Rmult_le_compat; lra]).
assert (Hm0 : 0 <= m * e0 <= 2 * r).
{ split; [apply Rmult_le_pos; lra|]. replace (2 * r) with (m * (2 * r / m)) by (field; lra). apply Rmult_le_compat_l; lra. }
replace (lambda01 / 2 * (m * (2 - e0) + alpha01 * (x * e1) - alpha01 * e0 + w) - lambda01 * m) with
  (lambda01 * ((w - m * e0) / 2 + alpha01 * (x * e1 - e0) / 2)) by field.
rewrite Rabs_mult, (Rabs_right lambda01), Rmult_assoc by lra. apply Rmult_le_compat_l; [lra|].
set (y := 2 * r / m) in *. assert (Hy : 0 < y) by (apply Rdiv_lt_0_compat; lra).
replace ((2 + alpha01 * (X + 1) / m) * (2 * r)) with (4 * r + alpha01 * (X + 1) * y) by (unfold y; field; lra).
assert (HX : 0 < X) by apply exp_pos.
assert (A1 : 0 <= alpha01 * (x * e1) <= alpha01 * (X * y)) by (split; [apply Rmult_le_pos|apply Rmult_le_compat_l]; lra).
assert (A2 : 0 <= alpha01 * e0 <= alpha01 * y) by (split; [apply Rmult_le_pos|apply Rmult_le_compat_l]; lra).
apply Rabs_le. split; nra.
Qed.

Lemma lemma_41_limit : forall mu omega tau : R, -1 / 10 <= mu <= -1 / 10 -> -1 / 10 <= omega <= -1 / 10 -> 0 < tau ->
  filterlim (fun nu => Rabs (mu_tilde_at mu omega nu tau)) (at_right 0) (locally (lambda01 * mu * omega)).
Proof.
intros mu omega tau Hmu Homega Htau. assert (Hm : 0 < mu * omega) by nra.
set (m := mu * omega) in *. rewrite Rmult_assoc. change (mu * omega) with m.
assert (Hlambda : 0 < lambda01) by (apply Rlt_trans with 1; [lra|enclose]).
assert (Hl : Rabs (lambda01 * m) = lambda01 * m) by (apply Rabs_right; apply Rle_ge, Rmult_le_pos; lra).
set (K := lambda01 * (2 + alpha01 * (exp (m + 1 / 2) + 1) / m) * 2).
assert (Hroot : filterlim (fun nu => K * sqrt (2 * (nu * tau))) (at_right 0) (locally 0)).
{ assert (C : continuous (fun nu => K * sqrt (2 * (nu * tau))) 0).
  { apply (continuous_mult (fun _ => K)); [apply continuous_const|].
    apply (continuous_comp (fun nu => 2 * (nu * tau)) sqrt); [|apply continuous_sqrt].
    apply (ex_derive_continuous (fun nu => 2 * (nu * tau))). auto_derive. exact I. }
  unfold continuous in C. rewrite Rmult_0_l, Rmult_0_r, sqrt_0, Rmult_0_r in C.
  exact (filterlim_filter_le_1 _ (filter_le_within _) C). }
apply filterlim_locally. intros eps.
assert (Hnear := proj1 (filterlim_locally (F := at_right 0) _ _) Hroot eps).
assert (Hsmall : at_right 0 (fun nu => 0 < nu /\ nu * tau <= 1)).
{ exists (mkposreal (/ tau) (Rinv_0_lt_compat _ Htau)). intros nu Hnu Hpos. split; [exact Hpos|].
  unfold ball in Hnu; simpl in Hnu. unfold AbsRing_ball, abs, minus, plus, opp in Hnu; simpl in Hnu.
  rewrite Ropp_0, Rplus_0_r, Rabs_right in Hnu by lra.
  apply Rmult_le_reg_r with (/ tau); [now apply Rinv_0_lt_compat|]. rewrite Rmult_assoc, Rinv_r by lra. lra. }
generalize (filter_and _ _ Hnear Hsmall). apply filter_imp. intros nu (Hnu & Hpos & Hone).
assert (Hv : 0 < nu * tau) by (apply Rmult_lt_0_compat; lra).
assert (B := mean_near m (nu * tau) Hm ltac:(lra)).
unfold ball in *; simpl in *. unfold AbsRing_ball, abs, minus, plus, opp in *; simpl in *.
rewrite Ropp_0, Rplus_0_r in Hnu. rewrite <- Hl. unfold mu_tilde_at. fold m.
eapply Rle_lt_trans; [apply Rabs_triang_inv2|].
eapply Rle_lt_trans; [exact B|]. eapply Rle_lt_trans; [apply Rle_abs|]. eapply Rle_lt_trans; [|exact Hnu].
right. f_equal. unfold K. ring.
Qed.

(** ** Lemma 43 and Figure A7: where the mean is farthest below 0 *)

Lemma mean_increasing_in_m : forall m v m' : R, -1 / 100 <= m <= 1 / 100 -> 4 / 100 <= v <= 3 / 10 ->
  -1 / 100 <= m' <= 1 / 100 -> m < m' -> mean m v < mean m' v.
Proof.
intros m v m' Hm Hv Hm' Hless. in_parts.
increasing_by_sign Direct [(-1 # 100, 1 # 100); (4 # 100, 3 # 10)]%Q (@nil R) m m' [v] "1..".
Qed.
Lemma mean_negative : forall m v : R, 1 / 100 <= m <= 1 / 100 -> 4 / 100 <= v <= 3 / 10 -> mean m v < 0.
Proof.
intros m v Hm Hv. in_parts. sign_by_tree Direct [(1 # 100, 1 # 100); (4 # 100, 3 # 10)]%Q [m; v] "1..".
Qed.
Lemma mean_decreasing_before : forall m v v' : R, -1 / 100 <= m <= -1 / 100 -> 4 / 100 <= v <= 18733 / 100000 ->
  4 / 100 <= v' <= 18733 / 100000 -> v < v' -> mean m v' < mean m v.
Proof.
intros m v v' Hm Hv Hv' Hless. in_parts.
decreasing_by_sign Direct [(-1 # 100, -1 # 100); (4 # 100, 18733 # 100000)]%Q [m] v v' (@nil R) 
  "11..11..11..11..11..11..11..11..11..11..11..1..".
Qed.
Lemma mean_increasing_after : forall m v v' : R, -1 / 100 <= m <= -1 / 100 -> 18735 / 100000 <= v <= 3 / 10 ->
  18735 / 100000 <= v' <= 3 / 10 -> v < v' -> mean m v < mean m v'.
Proof.
intros m v v' Hm Hv Hv' Hless. in_parts.
increasing_by_sign Direct [(-1 # 100, -1 # 100); (18735 # 100000, 3 # 10)]%Q [m] v v' (@nil R) 
  "11111111111..1..1..1..1..1..1..1..1..1..1..".
Qed.
Lemma mean_between : forall m v : R, -1 / 100 <= m <= -1 / 100 -> 18733 / 100000 <= v <= 18735 / 100000 ->
  - (67190587 / 1000000000) < mean m v.
Proof.
intros m v Hm Hv. in_parts.
sign_at Fine Direct [(-1 # 100, -1 # 100); (18733 # 100000, 18735 # 100000)]%Q [m; v] 3%nat "1..".
Qed.

Lemma mean_range m v : -1 / 100 <= m <= 1 / 100 -> 4 / 100 <= v <= 3 / 10 ->
  - (67190587 / 1000000000) < mean m v < 0.
Proof.
intros Hm Hv.
assert (Hlow : mean (-1 / 100) v <= mean m v).
{ destruct (Rle_lt_or_eq_dec (-1 / 100) m) as [H|<-]; [lra| |lra]. left. apply mean_increasing_in_m; lra. }
assert (Hhigh : mean m v <= mean (1 / 100) v).
{ destruct (Rle_lt_or_eq_dec m (1 / 100)) as [H| ->]; [lra| |lra]. left. apply mean_increasing_in_m; lra. }
assert (Hnegative := mean_negative (1 / 100) v ltac:(lra) Hv). split; [|lra].
destruct (Rlt_le_dec v (18733 / 100000)) as [H|H]; [|destruct (Rlt_le_dec (18735 / 100000) v) as [H'|H']].
- assert (K1 := mean_decreasing_before (-1 / 100) v (18733 / 100000) ltac:(lra) ltac:(lra) ltac:(lra) H).
  assert (K2 := mean_between (-1 / 100) (18733 / 100000) ltac:(lra) ltac:(lra)). lra.
- assert (K1 := mean_increasing_after (-1 / 100) (18735 / 100000) v ltac:(lra) ltac:(lra) ltac:(lra) H').
  assert (K2 := mean_between (-1 / 100) (18735 / 100000) ltac:(lra) ltac:(lra)). lra.
- assert (K2 := mean_between (-1 / 100) v ltac:(lra) ltac:(lra)). lra.
Qed.

(** From the lower end in steps, and the upper end. *)
Definition on_axis (low high step x : R) : Prop :=
  low <= x <= high /\ (x = high \/ exists k : Z, x = low + IZR k * step).
Definition on_grid (mu omega nu tau : R) : Prop :=
  on_axis (-1 / 10) (1 / 10) (1498041 / 1000000000) mu /\ on_axis (-1 / 10) (1 / 10) (1498041 / 1000000000) omega /\
  on_axis (5 / 100) (24 / 100) (4033190 / 10000000000) nu /\ on_axis (8 / 10) (125 / 100) (19065994 / 10000000000) tau.

Lemma lemma_43_grid_maximum :
  (forall mu omega nu tau, on_grid mu omega nu tau ->
     mu_tilde_at mu omega nu tau ^ 2 <= 451457 / 100000000 + 5 / 1000000000) /\
  (exists mu omega nu tau, on_grid mu omega nu tau /\
     mu_tilde_at mu omega nu tau ^ 2 >= 451457 / 100000000 - 5 / 1000000000).
Proof.
split.
- intros mu omega nu tau ((Hmu & _) & (Homega & _) & (Hnu & _) & (Htau & _)). unfold mu_tilde_at.
  destruct (mean_range (mu * omega) (nu * tau)) as [K1 K2]; [nra|nra|]. nra.
- exists (1 / 10), (-1 / 10), (5 / 100 + 248 * (4033190 / 10000000000)), (8 / 10 + 236 * (19065994 / 10000000000)).
  split.
  + split; [|split; [|split]]; (split; [lra|]).
    * now left.
    * right. exists 0%Z. lra.
    * right. now exists 248%Z.
    * right. now exists 236%Z.
  + apply Rle_ge. unfold mu_tilde_at. enclose.
Qed.

(** Figure A7. A differentiable function with a negative derivative at the left end of an interval and a positive
    one at the right has its least value inside. *)
Lemma least_inside (f : R -> R) (a b d e : R) : a < b -> (forall x, a <= x <= b -> ex_derive f x) ->
  is_derive f a d -> d < 0 -> is_derive f b e -> 0 < e ->
  exists c, a < c < b /\ forall x, a <= x <= b -> f c <= f x.
Proof.
intros Hab Hf Hd Hd0 He He0.
destruct (continuity_ab_min f a b) as (c & Hleast & Hc); [lra| |].
{ intros x Hx. apply continuity_pt_filterlim, (ex_derive_continuous f). now apply Hf. }
exists c. split; [|exact Hleast]. split.
- destruct (Rle_lt_or_eq_dec a c) as [H|H]; [lra|exact H|]. exfalso. subst c.
  assert (K : - d <= 0); [|lra].
  apply (slope_at_most (fun t => - (f (a + t) - f a)) (- d) 0 (b - a)); [| |lra|].
  + apply (is_derive_opp (fun t => f (a + t) - f a)). evar_last.
    * apply (is_derive_minus (fun t => f (a + t)) (fun _ => f a)); [|exact (is_derive_const _ _)].
      apply (is_derive_comp_at f (fun t => a + t)); [rewrite Rplus_0_r; exact Hd|].
      auto_derive; [exact I|reflexivity].
    * unfold minus, plus, opp, Hierarchy.zero; simpl. ring.
  + rewrite Rplus_0_r. ring.
  + intros t Ht. specialize (Hleast (a + t) ltac:(lra)). lra.
- destruct (Rle_lt_or_eq_dec c b) as [H|H]; [lra|exact H|]. exfalso. subst c.
  assert (K : e <= 0); [|lra].
  apply (slope_at_most (fun t => - (f (b - t) - f b)) e 0 (b - a)); [| |lra|].
  + evar_last.
    * apply (is_derive_opp (fun t => f (b - t) - f b)).
      apply (is_derive_minus (fun t => f (b - t)) (fun _ => f b)); [|exact (is_derive_const _ _)].
      apply (is_derive_comp_at f (fun t => b - t)); [rewrite Rminus_0_r; exact He|].
      auto_derive; [exact I|reflexivity].
    * unfold minus, plus, opp, Hierarchy.zero; simpl. ring.
  + rewrite Rminus_0_r. ring.
  + intros t Ht. specialize (Hleast (b - t) ltac:(lra)). lra.
Qed.

Lemma mean_derive_v m v : 0 < v -> is_derive (fun v => mean m v) v (mean_v m v).
Proof.
intros Hv. assert (D := derive_v mean mean_m mean_v mean_line_derive 1 m v ltac:(lra)).
rewrite !Rmult_1_r in D. revert D. apply is_derive_ext. intros y. now rewrite Rmult_1_r.
Qed.

Lemma lemma_43_figure_a7 : let h x := mu_tilde_at (1 / 10) (-1 / 10) x 1 ^ 2 in
  exists x, 0 <= x <= 1 /\ Rabs (x - 187342 / 1000000) <= 1 / 1000000 /\
    Rabs (h x - 451457 / 100000000) <= 1 / 100000000 /\ locally x (fun y => h y <= h x).
Proof.
intros h. set (a := 187341 / 1000000). set (b := 187343 / 1000000).
assert (Hh : forall x, h x = mean (-1 / 100) x ^ 2).
{ intros x. unfold h, mu_tilde_at. f_equal. f_equal; lra. }
destruct (least_inside (fun v => mean (-1 / 100) v) a b (mean_v (-1 / 100) a) (mean_v (-1 / 100) b))
  as (c & Hc & Hleast).
- unfold a, b. lra.
- intros x Hx. eexists. apply mean_derive_v. unfold a in Hx. lra.
- apply mean_derive_v. unfold a. lra.
- unfold a. enclose.
- apply mean_derive_v. unfold b. lra.
- unfold b. enclose.
- assert (Hrange : forall y, a <= y <= b -> mean (-1 / 100) y < 0).
  { intros y Hy. apply mean_range; unfold a, b in Hy; lra. }
  exists c. split; [unfold a, b in Hc; lra|]. split; [apply Rabs_le; unfold a, b in Hc; lra|]. split.
  + rewrite Hh. assert (K := Hleast a ltac:(unfold a, b; lra)). cbv beta in K.
    assert (L := mean_range (-1 / 100) c ltac:(lra) ltac:(unfold a, b in Hc; lra)).
    assert (M : mean (-1 / 100) a < - (67190527 / 1000000000)) by (unfold a; enclose).
    apply Rabs_le. nra.
  + assert (Hopen : locally c (fun y => a < y < b)) by (apply filter_and; [apply (open_gt a)|apply (open_lt b)]; lra).
    revert Hopen. apply filter_imp. intros y Hy. rewrite !Hh.
    assert (K := Hleast y ltac:(lra)). cbv beta in K. assert (L := Hrange y ltac:(lra)).
    assert (L' := Hrange c ltac:(lra)). nra.
Qed.

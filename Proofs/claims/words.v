(** Printed claims of kinds that [write] does not state, and what they come from: grids, bounds of
    the mean, derivatives of the norm by its entries. *)
Require Import Reals QArith Qreals ZArith List Lra Lia.
From Coquelicot Require Import Coquelicot.
From SelfNormalization.Gaussian Require Import ErrorFunction GaussianIntegral ScaledErrorFunction.
From SelfNormalization Require Import Statements ClosedForms MomentMap FixedPoint01 Symbols MomentEnclosures.
From SelfNormalization Require Import Expression OnBoxes Theorems.
Import ListNotations.
Open Scope R_scope.

(** ** Grids *)

(** The points lo, lo + step, ..., [n] of them, are within one step of every number of the range. *)
Definition grid_covers (lo hi step : R) (n : Z) : Prop :=
  forall x, lo <= x <= hi -> exists k, (0 <= k < n)%Z /\ Rabs (x - (lo + IZR k * step)) <= step.

Lemma covers lo hi step n : 0 < step -> hi - lo < IZR n * step -> grid_covers lo hi step n.
Proof.
intros Hstep Hn x Hx. destruct (archimed ((x - lo) / step)) as [A1 A2].
set (k := (up ((x - lo) / step) - 1)%Z). exists k.
assert (Hk : IZR k = IZR (up ((x - lo) / step)) - 1) by (unfold k; now rewrite minus_IZR).
assert (Hlow : IZR k <= (x - lo) / step) by lra. assert (Hhigh : (x - lo) / step < IZR k + 1) by lra.
assert (E : x - lo = (x - lo) / step * step) by (field; lra).
assert (Hpos : 0 <= (x - lo) / step) by (apply Rmult_le_reg_r with step; lra).
split; [split|].
- apply le_IZR. apply Rnot_lt_le. intros H. assert (K : (k <= -1)%Z) by (apply lt_IZR in H; lia).
  apply IZR_le in K. lra.
- apply lt_IZR. apply Rmult_lt_reg_r with step; [easy|]. assert (IZR k * step <= x - lo) by (rewrite E at 1; apply Rmult_le_compat_r; lra). lra.
- apply Rabs_le. replace (x - (lo + IZR k * step)) with (((x - lo) / step - IZR k) * step) by (field; lra).
  split; nra.
Qed.

Lemma grid_lemma_12_steps :
  grid_covers (-1 / 10) (1 / 10) (68097371 / 10000000000) 31 /\
  grid_covers (-1 / 10) (1 / 10) (8292885 / 10000000000) 243 /\
  grid_covers (8 / 10) (15 / 10) (9580840 / 10000000000) 732 /\
  grid_covers (8 / 10) (125 / 100) (7323095 / 10000000000) 616.
Proof. repeat split; apply covers; lra. Qed.

Lemma grid_lemma_43_steps :
  grid_covers (-1 / 10) (1 / 10) (1498041 / 1000000000) 135 /\
  grid_covers (-1 / 10) (1 / 10) (1498041 / 1000000000) 135 /\
  grid_covers (5 / 100) (24 / 100) (4033190 / 10000000000) 473 /\
  grid_covers (8 / 10) (125 / 100) (19065994 / 10000000000) 238.
Proof. repeat split; apply covers; lra. Qed.

(** The norm is below 0.98903 at every point of the domain, hence at those of the grid. *)
Lemma norm_on_the_domain mu omega nu tau : -1 / 10 <= mu <= 1 / 10 -> -1 / 10 <= omega <= 1 / 10 ->
  8 / 10 <= nu <= 15 / 10 -> 8 / 10 <= tau <= 125 / 100 -> S mu omega nu tau < 98903 / 100000.
Proof.
intros Hmu Homega Hnu Htau.
destruct (lemma_12 mu omega nu tau) with (g := closed_map omega tau) as (a & b & c & d & (Ja & Jb & Jc & Jd) & K);
  try (unfold within, Q2R; simpl; lra).
{ apply closed_map_is_moment_map. lra. }
destruct (closed_map_jacobian omega tau mu nu) as (Da & Db & Dc & Dd); try lra.
assert (Ea := is_derive_unique _ _ _ Ja). rewrite (is_derive_unique _ _ _ Da) in Ea.
assert (Eb := is_derive_unique _ _ _ Jb). rewrite (is_derive_unique _ _ _ Db) in Eb.
assert (Ec := is_derive_unique _ _ _ Jc). rewrite (is_derive_unique _ _ _ Dc) in Ec.
assert (Ed := is_derive_unique _ _ _ Jd). rewrite (is_derive_unique _ _ _ Dd) in Ed.
replace (S mu omega nu tau) with (sigma_max a b c d); [unfold Q2R in K; simpl in K; lra|].
rewrite <- Ea, <- Eb, <- Ec, <- Ed. unfold S, H11, H12, H21, H22, J11, J12. f_equal; ring.
Qed.

Lemma lemma_12_grid_bound : forall i j k l : Z,
  let mu := -1 / 10 + IZR i * (68097371 / 10000000000) in
  let omega := -1 / 10 + IZR j * (8292885 / 10000000000) in
  let nu := 8 / 10 + IZR k * (9580840 / 10000000000) in
  let tau := 8 / 10 + IZR l * (7323095 / 10000000000) in
  -1 / 10 <= mu <= 1 / 10 -> -1 / 10 <= omega <= 1 / 10 -> 8 / 10 <= nu <= 15 / 10 -> 8 / 10 <= tau <= 125 / 100 ->
  S mu omega nu tau <= 9912524171058772 / 10 ^ 16.
Proof.
intros i j k l mu omega nu tau Hmu Homega Hnu Htau.
assert (K := norm_on_the_domain mu omega nu tau Hmu Homega Hnu Htau). lra.
Qed.

(** ** Means *)

Lemma mean_bounded m v : -1 / 100 <= m <= 1 / 100 -> 2 / 100 <= v <= 5 / 10 -> Rabs (mean m v) < 289324 / 1000000.
Proof.
intros Hm Hv. apply Rabs_def1; scaled;
  on_box 24%positive 10%nat [(-1 # 100, 1 # 100); (1 # 50, 1 # 2)]%Q [m; v].
Qed.

Lemma lemma_41_mean_bound_intended : forall mu omega v : R, -1 / 10 <= mu <= 1 / 10 -> -1 / 10 <= omega <= 1 / 10 ->
  2 / 100 <= v <= 5 / 10 -> Rabs (mean (mu * omega) v) < 289324 / 1000000.
Proof. intros. apply mean_bounded; nra. Qed.

Lemma lemma_41_mean_bound : forall mu omega v : R, mu = -1 / 10 -> omega = -1 / 10 ->
  2 / 100 <= v <= 5 / 10 -> Rabs (mean (mu * omega) v) < 289324 / 1000000.
Proof. intros mu omega v -> -> Hv. apply mean_bounded; lra. Qed.

(** ** The norm's derivatives by the entries, Eqs. (89) to (92) *)

Lemma share_of_root x y : 0 < x ^ 2 + y ^ 2 -> -1 <= x / sqrt (x ^ 2 + y ^ 2) <= 1 /\
  (y <> 0 -> -1 < x / sqrt (x ^ 2 + y ^ 2) < 1).
Proof.
intros H. set (r := sqrt _). assert (Hr : 0 < r) by now apply sqrt_lt_R0.
assert (Hrr : r * r = x ^ 2 + y ^ 2) by (apply sqrt_sqrt; lra).
assert (E : x / r * r = x) by (field; lra). split.
- split; apply Rmult_le_reg_r with r; try easy; rewrite E; nra.
- intros Hy. assert (0 < y ^ 2) by (assert (K := pow2_ge_0 y); destruct (Req_dec (y ^ 2) 0) as [Z|Z];
    [exfalso; apply Hy; nra|lra]).
  split; apply Rmult_lt_reg_r with r; try easy; rewrite E; nra.
Qed.

Section Entries.
Variables a b c d : R.
Hypothesis Hsum : 0 < d + a.
Hypothesis Hdifference : 0 < d - a.
Hypothesis Hb : 0 < b.
Let plus := sqrt ((a + d) ^ 2 + (c - b) ^ 2).
Let minus := sqrt ((a - d) ^ 2 + (b + c) ^ 2).

Lemma radicands : 0 < (a + d) ^ 2 + (c - b) ^ 2 /\ 0 < (a - d) ^ 2 + (b + c) ^ 2.
Proof.
assert (K1 := pow2_ge_0 (c - b)). assert (K2 := pow2_ge_0 (b + c)).
assert (0 < (d + a) ^ 2) by (apply pow_lt; lra). assert (0 < (d - a) ^ 2) by (apply pow_lt; lra).
replace ((a + d) ^ 2) with ((d + a) ^ 2) by ring. replace ((a - d) ^ 2) with ((d - a) ^ 2) by ring. split; lra.
Qed.

Lemma norm_derivatives :
  is_derive (fun x => sigma_max x b c d) a (((a + d) / plus + (a - d) / minus) / 2) /\
  is_derive (fun x => sigma_max a x c d) b (((b - c) / plus + (b + c) / minus) / 2) /\
  is_derive (fun x => sigma_max a b x d) c (((c - b) / plus + (b + c) / minus) / 2) /\
  is_derive (fun x => sigma_max a b c x) d (((a + d) / plus + (d - a) / minus) / 2).
Proof.
destruct radicands as [Hp Hm].
assert (H1 : 0 < plus) by now apply sqrt_lt_R0. assert (H2 : 0 < minus) by now apply sqrt_lt_R0.
unfold sigma_max, plus, minus in *.
unfold Rminus, pow in *. split; [|split; [|split]]; (auto_derive; [repeat split; lra|field; lra]).
Qed.

Lemma shares_below_1 :
  Rabs (((a + d) / plus + (a - d) / minus) / 2) < 1 /\ Rabs (((b - c) / plus + (b + c) / minus) / 2) < 1 /\
  Rabs (((c - b) / plus + (b + c) / minus) / 2) < 1 /\ Rabs (((a + d) / plus + (d - a) / minus) / 2) < 1.
Proof.
destruct radicands as [Hp Hm]. unfold plus, minus.
destruct (share_of_root (a + d) (c - b) Hp) as [A1 A2]. destruct (share_of_root (a - d) (b + c) Hm) as [B1 B2].
assert (Hp' : 0 < (c - b) ^ 2 + (a + d) ^ 2) by lra. assert (Hm' : 0 < (b + c) ^ 2 + (a - d) ^ 2) by lra.
destruct (share_of_root (c - b) (a + d) Hp') as [_ C]. destruct (share_of_root (b + c) (a - d) Hm') as [_ D].
rewrite (Rplus_comm ((c - b) ^ 2)) in C. rewrite (Rplus_comm ((b + c) ^ 2)) in D.
specialize (C ltac:(lra)). specialize (D ltac:(lra)).
set (p := sqrt ((a + d) ^ 2 + (c - b) ^ 2)) in *. set (q := sqrt ((a - d) ^ 2 + (b + c) ^ 2)) in *.
replace ((b - c) / p) with (- ((c - b) / p)) by (unfold Rdiv; ring).
replace ((d - a) / q) with (- ((a - d) / q)) by (unfold Rdiv; ring).
assert (E : c - b <> 0 \/ b + c <> 0) by lra.
destruct E as [E|E]; [specialize (A2 E)|specialize (B2 E)]; repeat split; apply Rabs_def1; lra.
Qed.
End Entries.

Lemma entries_on_the_domain m omega nu tau : -1 / 100 <= m <= 1 / 100 -> -1 / 10 <= omega <= 1 / 10 ->
  8 / 10 <= nu * tau * (10 / 8) -> 64 / 100 <= nu * tau <= 1875 / 1000 -> 8 / 10 <= tau <= 125 / 100 ->
  Rabs (mean_m m (nu * tau) * omega) < 2 / 10 /\ 0 < mean_v m (nu * tau) * tau /\
  2 / 10 < variance_v m (nu * tau) * tau.
Proof.
intros Hm Homega _ Hv Htau. set (v := nu * tau) in *. clearbody v. split.
- apply Rabs_def1; scaled;
    on_box 24%positive 10%nat [(-1 # 100, 1 # 100); (16 # 25, 15 # 8); (-1 # 10, 1 # 10)]%Q [m; v; omega].
- split; (apply Rmult_lt_reg_r with (/ tau); [apply Rinv_0_lt_compat; lra|]).
  + rewrite Rmult_0_l. replace (mean_v m v * tau * / tau) with (mean_v m v) by (field; lra). scaled.
    on_box 24%positive 10%nat [(-1 # 100, 1 # 100); (16 # 25, 15 # 8)]%Q [m; v].
  + replace (variance_v m v * tau * / tau) with (variance_v m v) by (field; lra).
    apply Rle_lt_trans with (2 / 10 * (10 / 8)).
    { apply Rmult_le_compat_l; [lra|]. apply Rmult_le_reg_r with tau; [lra|]. rewrite Rinv_l by lra. lra. }
    scaled. on_box 24%positive 12%nat [(-1 # 100, 1 # 100); (16 # 25, 15 # 8)]%Q [m; v].
Qed.

Lemma lemma_10_dS_dHij : forall mu omega nu tau : R, -1 / 10 <= mu <= 1 / 10 -> -1 / 10 <= omega <= 1 / 10 ->
  8 / 10 <= nu <= 15 / 10 -> 8 / 10 <= tau <= 125 / 100 ->
  let a := H11 mu omega nu tau in let b := H12 mu omega nu tau in
  let c := H21 mu omega nu tau in let d := H22 mu omega nu tau in
  Rabs (Derive (fun x => sigma_max x b c d) a) < 1 /\ Rabs (Derive (fun x => sigma_max a x c d) b) < 1 /\
  Rabs (Derive (fun x => sigma_max a b x d) c) < 1 /\ Rabs (Derive (fun x => sigma_max a b c x) d) < 1.
Proof.
intros mu omega nu tau Hmu Homega Hnu Htau a b c d.
destruct (entries_on_the_domain (mu * omega) omega nu tau) as (Ha & Hb & Hd); try nra; try lra.
assert (Ea : a = mean_m (mu * omega) (nu * tau) * omega) by (unfold a, H11, J11; ring).
assert (Eb : b = mean_v (mu * omega) (nu * tau) * tau) by (unfold b, H12, J12; ring).
assert (Ed : d = variance_v (mu * omega) (nu * tau) * tau) by (unfold d, H22, J22, J12, variance_v, nu_tilde_v; ring).
rewrite <- Ea in Ha. rewrite <- Eb in Hb. rewrite <- Ed in Hd. apply Rabs_def2 in Ha.
destruct (norm_derivatives a b c d) as (D1 & D2 & D3 & D4); try lra.
assert (E1 : Derive (fun x => sigma_max x b c d) a = _) by exact (is_derive_unique _ _ _ D1).
assert (E2 : Derive (fun x => sigma_max a x c d) b = _) by exact (is_derive_unique _ _ _ D2).
assert (E3 : Derive (fun x => sigma_max a b x d) c = _) by exact (is_derive_unique _ _ _ D3).
assert (E4 : Derive (fun x => sigma_max a b c x) d = _) by exact (is_derive_unique _ _ _ D4).
rewrite E1, E2, E3, E4. apply shares_below_1; lra.
Qed.

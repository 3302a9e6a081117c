(** The backward factor at the fixed points of Theorem 1: at least 1, for all its weights.

    tau times E[selu'^2] is, but not on the whole rectangle. So tau is cut into slices; a slice's fixed points lie
    in a rectangle that its maps leave invariant, and there the factor is above 1. *)
Require Import Reals QArith Qreals List Lra String.
From Coquelicot Require Import Coquelicot.
From SelfNormalization Require Import Statements ClosedForms MomentMap FixedPoint01 Contraction Replay Corollaries.
From SelfNormalization Require Import Symbols Expression OnBoxes Signs Theorems.
Import ListNotations.
Open Scope string_scope.
Open Scope R_scope.

Definition slice (taus : Q * Q) : domain := Domain (mu_range Omega) (omega_range Omega) (nu_range Omega) taus.

Lemma fixed_points_in_slice taus mus nus :
  subdomain (slice taus) Omega = true -> subdomain (slice taus) Omega_extended = true ->
  valid_domain (slice taus) && subrange mus (mu_range Omega) && subrange nus (nu_range Omega) = true ->
  invariant_rectangle (slice taus) mus nus ->
  forall omega tau, within omega (omega_range Omega) -> within tau taus -> forall g, moment_map omega tau g ->
  forall p, rectangle (mu_range Omega) (nu_range Omega) p -> g p = p -> rectangle mus nus p.
Proof.
intros H1 H2 H3 Hsmall omega tau Homega Htau g Hg p Hp Hfix.
destruct (contracts_of_norm (slice taus) (98903 # 100000) mus nus) with (omega := omega) (tau := tau) (g := g)
  as (_ & _ & x & _ & _ & Hx & Hunique & _); try assumption.
- cbn [mu_range nu_range slice] in *. rewrite H3. reflexivity.
- exact (on_subdomain _ _ _ H1 corollary_14).
- exact (on_subdomain _ _ _ H2 lemma_12).
- now rewrite (Hunique p Hp Hfix).
Qed.

Definition factor_at_least_1 (taus : Q * Q) : Prop :=
  forall omega tau, within omega (omega_range Omega) -> within tau taus -> forall g, moment_map omega tau g ->
  forall p, rectangle (mu_range Omega) (nu_range Omega) p -> g p = p ->
  exists chi, expectation (fun z => selu_slope z ^ 2) (fst p * omega) (snd p * tau) chi /\ 1 <= tau * chi.

Ltac by_slice taus mus nus tree :=
  let omega := fresh "omega" in let tau := fresh "tau" in let g := fresh "g" in let p := fresh "p" in
  let Homega := fresh "Homega" in let Htau := fresh "Htau" in let Hg := fresh "Hg" in
  let Hp := fresh "Hp" in let Hfix := fresh "Hfix" in
  intros omega tau Homega Htau g Hg p Hp Hfix;
  destruct (fixed_points_in_slice taus mus nus eq_refl eq_refl eq_refl
    ltac:(apply (invariant_rectangle_replayed tree); vm_cast_no_check (eq_refl true))
    omega tau Homega Htau g Hg p Hp Hfix) as [Hmu Hnu];
  unfold within, Q2R in *; simpl in Homega, Htau, Hmu, Hnu;
  exists (chi (fst p * omega) (snd p * tau)); split; [apply expectation_squared_slope; nra|].


Lemma slice_1 : factor_at_least_1 (19 # 20, 193 # 200).
Proof.
assert (K : forall m v : R, -11 / 5000 <= m <= 11 / 5000 -> 783 / 1000 <= v <= 213 / 250 -> 20 / 19 < chi m v).
{ intros m v Hm Hv. in_parts. sign_by_tree Direct [(-11 # 5000, 11 # 5000); (783 # 1000, 213 # 250)]%Q [m; v] ".". }
by_slice (19 # 20, 193 # 200)%Q (-11 # 500, -1 # 100)%Q (33 # 40, 441 # 500)%Q "11..1..".
specialize (K (fst p * omega) (snd p * tau) ltac:(nra) ltac:(nra)). nra.
Qed.

Lemma slice_2 : factor_at_least_1 (193 # 200, 49 # 50).
Proof.
assert (K : forall m v : R, -17 / 10000 <= m <= 17 / 10000 -> 211 / 250 <= v <= 457 / 500 -> 200 / 193 < chi m v).
{ intros m v Hm Hv. in_parts. sign_by_tree Direct [(-17 # 10000, 17 # 10000); (211 # 250, 457 # 500)]%Q [m; v] ".". }
by_slice (193 # 200, 49 # 50)%Q (-17 # 1000, -1 # 200)%Q (7 # 8, 233 # 250)%Q "11..1..".
specialize (K (fst p * omega) (snd p * tau) ltac:(nra) ltac:(nra)). nra.
Qed.

Lemma slice_3 : factor_at_least_1 (49 # 50, 199 # 200).
Proof.
assert (K : forall m v : R, -1 / 1000 <= m <= 1 / 1000 -> 227 / 250 <= v <= 49 / 50 -> 50 / 49 < chi m v).
{ intros m v Hm Hv. in_parts. sign_by_tree Direct [(-1 # 1000, 1 # 1000); (227 # 250, 49 # 50)]%Q [m; v] ".". }
by_slice (49 # 50, 199 # 200)%Q (-1 # 100, 0 # 1)%Q (927 # 1000, 123 # 125)%Q "11..1..".
specialize (K (fst p * omega) (snd p * tau) ltac:(nra) ltac:(nra)). nra.
Qed.

Lemma slice_4 : factor_at_least_1 (199 # 200, 101 # 100).
Proof.
assert (K : forall m v : R, -3 / 5000 <= m <= 3 / 5000 -> 39 / 40 <= v <= 21 / 20 -> 200 / 199 < chi m v).
{ intros m v Hm Hv. in_parts. sign_by_tree Direct [(-3 # 5000, 3 # 5000); (39 # 40, 21 # 20)]%Q [m; v] ".". }
by_slice (199 # 200, 101 # 100)%Q (-1 # 250, 3 # 500)%Q (49 # 50, 1039 # 1000)%Q "11..1..".
specialize (K (fst p * omega) (snd p * tau) ltac:(nra) ltac:(nra)). nra.
Qed.

Lemma slice_5 : factor_at_least_1 (101 # 100, 41 # 40).
Proof.
assert (K : forall m v : R, -7 / 5000 <= m <= 7 / 5000 -> 261 / 250 <= v <= 281 / 250 -> 100 / 101 < chi m v).
{ intros m v Hm Hv. in_parts. sign_by_tree Direct [(-7 # 5000, 7 # 5000); (261 # 250, 281 # 250)]%Q [m; v] ".". }
by_slice (101 # 100, 41 # 40)%Q (1 # 500, 7 # 500)%Q (517 # 500, 137 # 125)%Q "11..1..".
specialize (K (fst p * omega) (snd p * tau) ltac:(nra) ltac:(nra)). nra.
Qed.

Lemma slice_6 : factor_at_least_1 (41 # 40, 26 # 25).
Proof.
assert (K : forall m v : R, -21 / 10000 <= m <= 21 / 10000 -> 279 / 250 <= v <= 601 / 500 -> 40 / 41 < chi m v).
{ intros m v Hm Hv. in_parts. sign_by_tree Direct [(-21 # 10000, 21 # 10000); (279 # 250, 601 # 500)]%Q [m; v] ".". }
by_slice (41 # 40, 26 # 25)%Q (1 # 125, 21 # 1000)%Q (1089 # 1000, 231 # 200)%Q "11..1..".
specialize (K (fst p * omega) (snd p * tau) ltac:(nra) ltac:(nra)). nra.
Qed.

Lemma slice_7 : factor_at_least_1 (26 # 25, 211 # 200).
Proof.
assert (K : forall m v : R, -29 / 10000 <= m <= 29 / 10000 -> 119 / 100 <= v <= 1283 / 1000 -> 25 / 26 < chi m v).
{ intros m v Hm Hv. in_parts. sign_by_tree Direct [(-29 # 10000, 29 # 10000); (119 # 100, 1283 # 1000)]%Q [m; v] ".". }
by_slice (26 # 25, 211 # 200)%Q (7 # 500, 29 # 1000)%Q (229 # 200, 152 # 125)%Q "11..1..".
specialize (K (fst p * omega) (snd p * tau) ltac:(nra) ltac:(nra)). nra.
Qed.

Lemma slice_8 : factor_at_least_1 (211 # 200, 107 # 100).
Proof.
assert (K : forall m v : R, -19 / 5000 <= m <= 19 / 5000 -> 631 / 500 <= v <= 687 / 500 -> 200 / 211 < chi m v).
{ intros m v Hm Hv. in_parts. sign_by_tree Direct [(-19 # 5000, 19 # 5000); (631 # 500, 687 # 500)]%Q [m; v] ".". }
by_slice (211 # 200, 107 # 100)%Q (19 # 1000, 19 # 500)%Q (1197 # 1000, 321 # 250)%Q "11..1..".
specialize (K (fst p * omega) (snd p * tau) ltac:(nra) ltac:(nra)). nra.
Qed.

Lemma slice_9 : factor_at_least_1 (107 # 100, 217 # 200).
Proof.
assert (K : forall m v : R, -47 / 10000 <= m <= 47 / 10000 -> 168 / 125 <= v <= 183 / 125 -> 100 / 107 < chi m v).
{ intros m v Hm Hv. in_parts. sign_by_tree Direct [(-47 # 10000, 47 # 10000); (168 # 125, 183 # 125)]%Q [m; v] ".". }
by_slice (107 # 100, 217 # 200)%Q (51 # 2000, 47 # 1000)%Q (2513 # 2000, 1349 # 1000)%Q "11..1..".
specialize (K (fst p * omega) (snd p * tau) ltac:(nra) ltac:(nra)). nra.
Qed.

Lemma slice_10 : factor_at_least_1 (217 # 200, 11 # 10).
Proof.
assert (K : forall m v : R, -563 / 100000 <= m <= 563 / 100000 -> 1429 / 1000 <= v <= 1559 / 1000 -> 200 / 217 < chi m v).
{ intros m v Hm Hv. in_parts. sign_by_tree Direct [(-563 # 100000, 563 # 100000); (1429 # 1000, 1559 # 1000)]%Q [m; v] ".". }
by_slice (217 # 200, 11 # 10)%Q (13 # 400, 563 # 10000)%Q (527 # 400, 2833 # 2000)%Q "11..1..".
specialize (K (fst p * omega) (snd p * tau) ltac:(nra) ltac:(nra)). nra.
Qed.

Lemma prose_vanishing_gradients_box : factor_at_least_1 (tau_range Omega).
Proof.
intros omega tau Homega Htau g Hg p Hp Hfix. unfold within, Q2R in Htau. simpl in Htau.
destruct (Rle_lt_dec tau (Q2R (193 # 200))) as [H1|H1]; unfold Q2R in H1; simpl in H1;
  [apply (slice_1 omega tau Homega) with (2 := Hg); try assumption; unfold within, Q2R; simpl; lra|].
destruct (Rle_lt_dec tau (Q2R (49 # 50))) as [H2|H2]; unfold Q2R in H2; simpl in H2;
  [apply (slice_2 omega tau Homega) with (2 := Hg); try assumption; unfold within, Q2R; simpl; lra|].
destruct (Rle_lt_dec tau (Q2R (199 # 200))) as [H3|H3]; unfold Q2R in H3; simpl in H3;
  [apply (slice_3 omega tau Homega) with (2 := Hg); try assumption; unfold within, Q2R; simpl; lra|].
destruct (Rle_lt_dec tau (Q2R (101 # 100))) as [H4|H4]; unfold Q2R in H4; simpl in H4;
  [apply (slice_4 omega tau Homega) with (2 := Hg); try assumption; unfold within, Q2R; simpl; lra|].
destruct (Rle_lt_dec tau (Q2R (41 # 40))) as [H5|H5]; unfold Q2R in H5; simpl in H5;
  [apply (slice_5 omega tau Homega) with (2 := Hg); try assumption; unfold within, Q2R; simpl; lra|].
destruct (Rle_lt_dec tau (Q2R (26 # 25))) as [H6|H6]; unfold Q2R in H6; simpl in H6;
  [apply (slice_6 omega tau Homega) with (2 := Hg); try assumption; unfold within, Q2R; simpl; lra|].
destruct (Rle_lt_dec tau (Q2R (211 # 200))) as [H7|H7]; unfold Q2R in H7; simpl in H7;
  [apply (slice_7 omega tau Homega) with (2 := Hg); try assumption; unfold within, Q2R; simpl; lra|].
destruct (Rle_lt_dec tau (Q2R (107 # 100))) as [H8|H8]; unfold Q2R in H8; simpl in H8;
  [apply (slice_8 omega tau Homega) with (2 := Hg); try assumption; unfold within, Q2R; simpl; lra|].
destruct (Rle_lt_dec tau (Q2R (217 # 200))) as [H9|H9]; unfold Q2R in H9; simpl in H9;
  [apply (slice_9 omega tau Homega) with (2 := Hg); try assumption; unfold within, Q2R; simpl; lra|].
apply (slice_10 omega tau Homega) with (2 := Hg); try assumption; unfold within, Q2R; simpl; lra.
Qed.

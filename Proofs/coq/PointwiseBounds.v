(** Theorem 16 and Lemmas 42, 43: bounds of derivatives and of the mean on the appendix's domains. *)
Require Import Reals QArith Qreals Lra List.
From Coquelicot Require Import Coquelicot.
From SelfNormalization Require Import Statements ClosedForms MomentMap Contraction Replay Bisection.
Import ListNotations.
Open Scope R_scope.

Lemma variance_by_v_bounded : absolute_below Variance_by_v Omega_plus (4 # 5) 10 = true.
Proof. vm_cast_no_check (eq_refl true). Qed.
Lemma mean_by_m_bounded : absolute_below Mean_by_m Omega_minus (7 # 5) 10 = true.
Proof. vm_cast_no_check (eq_refl true). Qed.
Lemma mean_by_v_bounded : absolute_below Mean_by_v Omega_minus (52 # 125) 10 = true.
Proof. vm_cast_no_check (eq_refl true). Qed.

(** The mean itself in the monotone form, since few cuts leave the natural one too wide. *)
Definition mean_bounds : list (list bound) :=
  [ [Bound Mean false 0 (7071 # 100000)]; [Bound Mean true 0 (7071 # 100000)] ].
Lemma mean_bounded : search (decide_bounds_twice mean_bounds) 10 (box_mv Omega_minus) = true.
Proof. vm_cast_no_check (eq_refl true). Qed.

Theorem theorem_16 : Theorem_16.
Proof.
intros mu omega nu tau Hmu Homega Hnu Htau g Hg.
destruct (absolute_below_correct _ _ _ _ variance_by_v_bounded mu omega nu tau Hmu Homega Hnu Htau)
  as (Hnupos & Htaupos & H).
destruct (moment_map_jacobian omega tau mu nu g Htaupos Hnupos Hg) as (_ & _ & _ & Hderive).
eexists. split; [exact Hderive|]. simpl in H. unfold within, Q2R in H, Htau. simpl in H, Htau.
rewrite Rabs_mult, (Rabs_right tau) by lra.
assert (K := Rabs_pos (variance_v (mu * omega) (nu * tau))). nra.
Qed.

Theorem lemma_42 : Lemma_42.
Proof.
intros maps Hmaps mu omega nu tau Hmu Homega Hnu Htau _ _.
destruct (absolute_below_correct _ _ _ _ mean_by_m_bounded mu omega nu tau Hmu Homega Hnu Htau)
  as (Hnupos & Htaupos & Hm).
destruct (absolute_below_correct _ _ _ _ mean_by_v_bounded mu omega nu tau Hmu Homega Hnu Htau)
  as (_ & _ & Hv).
unfold within, Q2R in *. simpl in *.
destruct (moment_map_jacobian omega tau mu nu _ Htaupos Hnupos (Hmaps _ _ Htaupos)) as (Dmu & Dnu & _ & _).
exists (mean_m (mu * omega) (nu * tau) * omega), (mean_m (mu * omega) (nu * tau) * mu),
  (mean_v (mu * omega) (nu * tau) * tau), (mean_v (mu * omega) (nu * tau) * nu).
split; [exact Dmu|]. split.
{ apply (is_derive_ext (fun x => mean (x * mu) (nu * tau))).
  { intros x. rewrite (moment_map_determined x tau _ mu nu) by auto. simpl. f_equal. ring. }
  replace (mu * omega) with (omega * mu) by ring. apply (derive_m mean mean_m mean_v mean_line_derive). nra. }
split; [exact Dnu|]. split.
{ apply (is_derive_ext_loc (fun x => mean (mu * omega) (x * nu))).
  { assert (Hnear : locally tau (fun y => 0 < y)) by now apply (open_gt 0). revert Hnear. apply filter_imp.
    intros x Hx. rewrite (moment_map_determined omega x _ mu nu) by auto. simpl. f_equal. ring. }
  replace (nu * tau) with (tau * nu) by ring. apply (derive_v mean mean_m mean_v mean_line_derive). nra. }
assert (L1 := Rabs_pos (mean_m (mu * omega) (nu * tau))).
assert (L2 := Rabs_pos (mean_v (mu * omega) (nu * tau))).
assert (Rabs mu <= 1 / 10) by (apply Rabs_le; lra). assert (Rabs omega <= 1 / 10) by (apply Rabs_le; lra).
assert (M1 := Rabs_pos mu). assert (M2 := Rabs_pos omega).
rewrite !Rabs_mult, (Rabs_right tau), (Rabs_right nu) by lra. repeat split; nra.
Qed.

Theorem lemma_43 : Lemma_43.
Proof.
intros mu omega nu tau Hmu Homega Hnu Htau g Hg.
rewrite (moment_map_determined omega tau g mu nu)
  by (easy || (unfold within, Q2R in Hnu, Htau; simpl in Hnu, Htau; lra)). simpl.
destruct (search_correct _ _ (decide_bounds_twice_correct mean_bounds) 10 _ mean_bounded _
  (box_mv_correct Omega_minus mu omega nu tau Hmu Homega Hnu Htau)) as (m & v & E & H).
injection E as <- <-.
destruct (H _ (or_introl eq_refl)) as (c & [<-|[]] & Hlower).
destruct (H _ (or_intror (or_introl eq_refl))) as (c & [<-|[]] & Hupper).
unfold slack, Q2R in Hlower, Hupper; simpl in Hlower, Hupper. nra.
Qed.

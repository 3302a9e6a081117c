(** What the paper prints besides its theorems' bounds and follows from them, or from a value at a point. *)
Require Import Reals QArith Qreals Lra List Bool.
From Coquelicot Require Import Coquelicot.
From SelfNormalization Require Import Statements MomentMap FixedPoint01 Contraction Symbols Expression.
Import ListNotations.
Open Scope R_scope.

(** ** Smaller domains and wider rectangles *)

Lemma contracts_wider d factor mus nus mus' nus' : contracts d factor mus nus ->
  subrange mus mus' = true -> subrange nus nus' = true -> contracts d factor mus' nus'.
Proof.
intros H Hmus Hnus omega tau Homega Htau g Hg.
destruct (H omega tau Homega Htau g Hg) as (Hinto & Hcloser & x & Hx & Hfix & [Hmu Hnu] & Hunique).
split; [exact Hinto|]. split; [exact Hcloser|]. exists x. split; [exact Hx|]. split; [exact Hfix|].
split; [|exact Hunique]. split; eapply subrange_within; eassumption.
Qed.

Definition subdomain (inner outer : domain) : bool :=
  subrange (mu_range inner) (mu_range outer) && subrange (omega_range inner) (omega_range outer) &&
  subrange (nu_range inner) (nu_range outer) && subrange (tau_range inner) (tau_range outer).

Lemma on_subdomain inner outer claim :
  subdomain inner outer = true -> on_domain outer claim -> on_domain inner claim.
Proof.
unfold subdomain. rewrite !andb_true_iff. intros [[[H1 H2] H3] H4] H mu omega nu tau K1 K2 K3 K4.
apply H; eapply subrange_within; eassumption.
Qed.

(** ** From the theorems *)

Theorem theorem_1_printed : Theorem_1_sharp -> Theorem_1_printed.
Proof.
intros H. split.
- exists (8977 # 10000). split; [unfold Q2R; simpl; lra|]. now apply (contracts_wider _ _ _ _ _ _ H).
- intros g Hg. assert (H01 := fixed_point_0_1 g Hg). split; [exact H01|]. intros p Hp Hfix.
  destruct (H 0 1) with (g := g) as (_ & _ & x & _ & _ & _ & Hunique & _);
    try (unfold within, Q2R; simpl; lra); [exact Hg|].
  rewrite (Hunique p Hp Hfix). symmetry. apply Hunique; [|exact H01].
  unfold rectangle, within, Q2R; simpl; lra.
Qed.

Theorem corollary_14 : Theorem_1_sharp -> Corollary_14.
Proof.
intros H mu omega nu tau Hmu Homega Hnu Htau g Hg.
destruct (H omega tau Homega Htau g Hg) as (Hinto & _). apply Hinto. now split.
Qed.

Theorem lemma_12_contraction : Lemma_12 -> Lemma_12_contraction.
Proof.
intros H omega tau Homega Htau g Hg p q.
exact (lipschitz Omega_extended (98903 # 100000) eq_refl H omega tau Homega Htau g Hg p q).
Qed.

Theorem theorem_3_appendix : Theorem_3 -> Theorem_3_appendix.
Proof.
intros [H1 H2]. split.
- now refine (on_subdomain _ Omega_small _ _ H1).
- now refine (on_subdomain _ Omega_small_2 _ _ H2).
Qed.

(** ** From a point *)

(** Two starts, one in the direction in which the norm is largest from the other. *)
Theorem factor_sharp : Factor_sharp.
Proof.
intros mus nus H.
destruct (H (- 1 / 10) (11 / 10)) with (g := closed_map (- 1 / 10) (11 / 10)) as (_ & L & _);
  try (unfold within, Q2R; simpl; lra); [apply closed_map_is_moment_map; lra|].
assert (Hp : rectangle (mu_range Omega) (nu_range Omega) (-1 / 10 + 412 / 1000000000, 8 / 10))
  by (unfold rectangle, within, Q2R; simpl; lra).
assert (Hq : rectangle (mu_range Omega) (nu_range Omega) (-1 / 10, 8 / 10 + 1 / 100000))
  by (unfold rectangle, within, Q2R; simpl; lra).
specialize (L _ _ Hp Hq). revert L. unfold distance, norm2, closed_map. cbn [fst snd].
apply Rlt_not_le. enclose.
Qed.

Theorem jacobian_at_0_1 : Jacobian_at_0_1.
Proof.
intros g Hg. do 4 eexists.
split; [apply (moment_map_jacobian 0 1 0 1 g); [lra|lra|exact Hg]|]. rewrite !Rmult_0_l, !Rmult_1_l.
split; enclose.
Qed.

Theorem domains_have_points : Domains_have_points.
Proof.
intros d Hd.
assert (H : 0 < Q2R (fst (tau_range d)) /\ Q2R (fst (mu_range d)) <= Q2R (snd (mu_range d)) /\
  Q2R (fst (omega_range d)) <= Q2R (snd (omega_range d)) /\
  Q2R (fst (nu_range d)) <= Q2R (snd (nu_range d)) /\ Q2R (fst (tau_range d)) <= Q2R (snd (tau_range d))).
{ simpl in Hd. repeat destruct Hd as [<-|Hd]; try easy; unfold Q2R; simpl; lra. }
exists (Q2R (fst (mu_range d))), (Q2R (fst (omega_range d))), (Q2R (fst (nu_range d))),
  (Q2R (fst (tau_range d))). eexists. unfold within. do 4 (split; [lra|]).
exact (closed_map_is_moment_map _ _ (proj1 H)).
Qed.

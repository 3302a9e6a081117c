(** Refuted certificates: one rational point of the domain at which the statement is false. *)
Require Import Reals QArith Qreals Lra Bool.
From Coquelicot Require Import Coquelicot.
From SelfNormalization Require Import Statements MomentMap SpectralNorm Contraction Symbols Expression.
Open Scope R_scope.

Definition in_range (x : Q) (r : Q * Q) : bool := Qle_bool (fst r) x && Qle_bool x (snd r).

(** The point lies in the domain, and variances and square sums are positive there. *)
Definition in_domain (d : domain) (mu omega nu tau : Q) : bool :=
  in_range mu (mu_range d) && in_range omega (omega_range d) && in_range nu (nu_range d) &&
  in_range tau (tau_range d) && negb (Qle_bool nu 0) && negb (Qle_bool tau 0).

Lemma in_range_within (x : Q) (r : Q * Q) : in_range x r = true -> within (Q2R x) r.
Proof. unfold in_range, within. rewrite andb_true_iff. intros [H1 H2]. split; now apply Qle_bool_R. Qed.

(** What holds on the domain holds at the point, for the closed map. *)
Lemma claim_at_point (d : domain) (mu omega nu tau : Q) (claim : R -> R -> R -> R -> (R * R -> R * R) ->
  Prop) :
  in_domain d mu omega nu tau = true -> on_domain d claim ->
  0 < Q2R nu /\ 0 < Q2R tau /\
  claim (Q2R mu) (Q2R omega) (Q2R nu) (Q2R tau) (closed_map (Q2R omega) (Q2R tau)).
Proof.
unfold in_domain. rewrite !andb_true_iff. intros [[[[[H1 H2] H3] H4] H5] H6] H.
apply not_Qle_bool_R in H5. apply not_Qle_bool_R in H6. split; [exact H5|]. split; [exact H6|].
apply H; try now apply in_range_within. now apply closed_map_is_moment_map.
Qed.

Section AtAPoint.
Variables (d : domain) (mu omega nu tau : Q).
Let at_point (f : R -> R -> R -> R -> R) : R := f (Q2R mu) (Q2R omega) (Q2R nu) (Q2R tau).

Theorem variance_below_refuted (factor : Q) : in_domain d mu omega nu tau = true ->
  Q2R factor * Q2R nu <= at_point nu_tilde_at -> ~ variance_below d factor.
Proof.
intros Hin Hpoint H. destruct (claim_at_point d mu omega nu tau _ Hin H) as (_ & _ & Hclaim).
unfold at_point, nu_tilde_at in Hpoint. simpl in Hclaim. lra.
Qed.

Theorem variance_above_refuted (factor : Q) : in_domain d mu omega nu tau = true ->
  at_point nu_tilde_at <= Q2R factor * Q2R nu -> ~ variance_above d factor.
Proof.
intros Hin Hpoint H. destruct (claim_at_point d mu omega nu tau _ Hin H) as (_ & _ & Hclaim).
unfold at_point, nu_tilde_at in Hpoint. simpl in Hclaim. lra.
Qed.

Theorem spectral_norm_refuted (bound : Q) : in_domain d mu omega nu tau = true ->
  Q2R bound <= at_point S -> ~ spectral_norm_below d bound.
Proof.
intros Hin Hpoint H.
destruct (claim_at_point d mu omega nu tau _ Hin H) as (Hnu & Htau & a & b & c & e & HJ & Hs).
destruct (jacobian_unique _ _ _ _ _ _ _ _ _ _ _ HJ
  (closed_map_jacobian (Q2R omega) (Q2R tau) (Q2R mu) (Q2R nu) Htau Hnu)) as (-> & -> & -> & ->).
apply (Rlt_not_le _ _ Hs). eapply Rle_trans; [exact Hpoint|]. right.
unfold at_point, S, H11, H12, H21, H22, J11, J12. f_equal; apply Rmult_comm.
Qed.

Theorem invariant_rectangle_refuted (mus nus : Q * Q) :
  in_domain (Domain mus (omega_range d) nus (tau_range d)) mu omega nu tau = true ->
  at_point mu_tilde_at < Q2R (fst mus) \/ at_point mu_tilde_at > Q2R (snd mus) \/
  at_point nu_tilde_at < Q2R (fst nus) \/ at_point nu_tilde_at > Q2R (snd nus) ->
  ~ invariant_rectangle d mus nus.
Proof.
intros Hin Hpoint H. destruct (claim_at_point _ mu omega nu tau _ Hin H) as (_ & _ & [H1 H2]).
unfold at_point, mu_tilde_at, nu_tilde_at in Hpoint. unfold within in *. simpl in H1, H2. lra.
Qed.
End AtAPoint.

(** Closes what these theorems ask for. *)
Ltac at_point :=
  first
    [ reflexivity
    | cbv beta zeta; cbn [fst snd]; enclose
    | left; at_point
    | right; at_point ].

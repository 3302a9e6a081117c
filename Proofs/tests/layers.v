(** False twins of Theorem 1 through layers: a smaller factor, weights beyond the range, and what the same
    script must not prove. *)
Require Import Reals QArith Qreals Lra.
From SelfNormalization Require Import Statements MomentMap FixedPoint01 Contraction Layers Refutations Expression.
From SelfNormalization.Certificates Require theorem_1_sharp.
Open Scope R_scope.

(** The genuine one, for comparison. *)
Lemma genuine : contracts_through_layers Omega (8977 # 10000).
Proof. exact (through_layers _ _ _ _ theorem_1_sharp.proved eq_refl). Qed.

(** A factor that the certificate does not have. *)
Lemma smaller_factor_by_the_same_script : contracts_through_layers Omega (8976 # 10000).
Proof. Fail exact (through_layers _ _ _ _ theorem_1_sharp.proved eq_refl). Abort.

(** A factor that is false, at two points of the rectangle and the weights (1/10, 11/10). *)
Lemma smaller_factor : ~ contracts_through_layers Omega (896 # 1000).
Proof.
intros H. destruct (one_layer _ _ H) as [_ Hcloser].
assert (Hmap : moment_map (Q2R (1 # 10)) (Q2R (11 # 10)) (closed_map (Q2R (1 # 10)) (Q2R (11 # 10)))).
{ apply closed_map_is_moment_map. unfold Q2R; simpl; lra. }
specialize (Hcloser (Q2R (1 # 10)) (Q2R (11 # 10)) _
  ltac:(now apply in_range_within) ltac:(now apply in_range_within) Hmap
  (Q2R (1 # 10), Q2R (4 # 5)) (Q2R (1 # 10), Q2R (801 # 1000))
  ltac:(split; now apply in_range_within) ltac:(split; now apply in_range_within)).
assert (H2 := pow_incr _ _ 2 (conj (SpectralNorm.norm2_nonneg _) Hcloser)).
rewrite SpectralNorm.norm2_squared, Rpow_mult_distr, distance_squared in H2. revert H2.
unfold closed_map. cbn [fst snd]. apply Rlt_not_le. enclose.
Qed.

(** Weights for which the rectangle is left. *)
Lemma wider_weights : ~ contracts_through_layers Omega_extended (98903 # 100000).
Proof.
intros H. destruct (one_layer _ _ H) as [Hinto _]. revert Hinto.
apply (invariant_rectangle_refuted Omega_extended (0 # 1) (0 # 1) (3 # 2) (5 # 4)); at_point.
Qed.

(** A factor below 0, with which the induction on the layers would not go through. *)
Lemma negative_factor (mus nus : Q * Q) (H : contracts Omega (-1 # 1) mus nus) :
  contracts_through_layers Omega (-1 # 1).
Proof. Fail exact (through_layers _ _ _ _ H eq_refl). Abort.

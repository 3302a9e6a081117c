(** A rational point at which a statement of a certificate is false, decided by computation. *)
Require Import Reals QArith Qreals Lra ZArith List Bool.
From Coquelicot Require Import Coquelicot.
From SelfNormalization Require Import Statements ClosedForms MomentMap SpectralNorm Contraction Symbols.
From SelfNormalization Require Import Intervals MomentEnclosures Replay Refutations Expansion.
Open Scope R_scope.

(** Mean, variance and sigma_max at the point. *)
Record values := Values { mean_in : I.type; variance_in : I.type; norm_in : I.type }.

Section Precision.
Variable p : F.precision.
Variable e : effort.

Notation "X ⊕ Y" := (I.add p X Y) (at level 50, left associativity).
Notation "X ⊖ Y" := (I.sub p X Y) (at level 50, left associativity).
Notation "X ⊗ Y" := (I.mul p X Y) (at level 40, left associativity).

Definition sigma_max_interval (A B C D : I.type) : I.type :=
  I.div p (I.sqrt p (I.sqr p (A ⊕ D) ⊕ I.sqr p (C ⊖ B)) ⊕ I.sqrt p (I.sqr p (A ⊖ D) ⊕ I.sqr p (B ⊕ C)))
    (integer p 2).

Lemma sigma_max_correct a b c d A B C D : a ∈ A -> b ∈ B -> c ∈ C -> d ∈ D ->
  sigma_max a b c d ∈ sigma_max_interval A B C D.
Proof.
intros. unfold sigma_max, sigma_max_interval. repeat first
  [ assumption | apply div_correct | apply integer_correct | apply add_correct | apply sqrt_correct
  | apply square_correct | apply sub_correct ].
Qed.

Definition values_at (k : parameters) (mu omega nu tau : Q) : values :=
  let M := rational p (mu * omega) in
  let V := rational p (nu * tau) in
  let Omega := rational p omega in
  let Tau := rational p tau in
  let a := make_parts p k M V in
  let mean := mean_interval p k a in
  let mean_m := mean_m_interval p k a in
  let mean_v := mean_v_interval p k a in
  Values mean (variance_interval p k M V a mean)
    (sigma_max_interval (Omega ⊗ mean_m) (Tau ⊗ mean_v)
      (Omega ⊗ variance_m_interval p k a mean mean_m) (Tau ⊗ variance_v_interval p k a mean mean_v)).

Section Point.
Variables mu omega nu tau : Q.
Let at_point (f : R -> R -> R -> R -> R) : R := f (Q2R mu) (Q2R omega) (Q2R nu) (Q2R tau).

Record values_enclose (v : values) : Prop := Values_enclose {
  mean_enclosed : at_point mu_tilde_at ∈ mean_in v;
  variance_enclosed : at_point nu_tilde_at ∈ variance_in v;
  norm_enclosed : at_point S ∈ norm_in v }.

Lemma values_at_correct : 0 < Q2R nu -> 0 < Q2R tau ->
  values_enclose (values_at (make_parameters p e) mu omega nu tau).
Proof.
intros Hnu Htau. set (k := make_parameters p e).
assert (HM : Q2R mu * Q2R omega ∈ rational p (mu * omega)) by (rewrite <- Q2R_mult; apply rational_correct).
assert (HV : Q2R nu * Q2R tau ∈ rational p (nu * tau)) by (rewrite <- Q2R_mult; apply rational_correct).
assert (Hpos : 0 < Q2R nu * Q2R tau) by now apply Rmult_lt_0_compat.
assert (Ha := make_parts_correct p e _ _ _ _ HM HV Hpos). fold k in Ha.
assert (Hmean := mean_correct p e _ _ _ Hpos Ha). fold k in Hmean.
split.
- exact Hmean.
- exact (variance_correct p e _ _ _ _ _ HM HV Hpos Ha).
- apply sigma_max_correct; apply mul_correct; try apply rational_correct.
  + exact (mean_m_correct p e _ _ _ Ha).
  + exact (mean_v_correct p e _ _ _ Hpos Ha).
  + exact (variance_m_correct p e _ _ _ Hpos Ha).
  + exact (variance_v_correct p e _ _ _ Hpos Ha).
Qed.

(** *** What the enclosures refute *)

Variable v : values.
Hypothesis v_encloses : values_enclose v.

Definition shows_not_below (factor : Q) : bool := nonnegative (variance_in v ⊖ rational p (factor * nu)).
Definition shows_not_above (factor : Q) : bool := nonnegative (rational p (factor * nu) ⊖ variance_in v).
Definition shows_norm_at_least (bound : Q) : bool := nonnegative (norm_in v ⊖ rational p bound).
Definition shows_outside (mus nus : Q * Q) : bool :=
  positive (rational p (fst mus) ⊖ mean_in v) || positive (mean_in v ⊖ rational p (snd mus)) ||
  positive (rational p (fst nus) ⊖ variance_in v) || positive (variance_in v ⊖ rational p (snd nus)).

Lemma difference_nonnegative x y X Y : x ∈ X -> y ∈ Y -> nonnegative (X ⊖ Y) = true -> y <= x.
Proof. intros Hx Hy H. assert (K := nonnegative_correct _ _ (sub_correct p _ _ _ _ Hx Hy) H). lra. Qed.

Lemma difference_positive x y X Y : x ∈ X -> y ∈ Y -> positive (X ⊖ Y) = true -> y < x.
Proof. intros Hx Hy H. assert (K := positive_correct _ _ (sub_correct p _ _ _ _ Hx Hy) H). lra. Qed.

Lemma not_below_shown factor : shows_not_below factor = true -> Q2R factor * Q2R nu <= at_point nu_tilde_at.
Proof.
rewrite <- Q2R_mult. apply difference_nonnegative. apply v_encloses. apply rational_correct.
Qed.

Lemma not_above_shown factor : shows_not_above factor = true -> at_point nu_tilde_at <= Q2R factor * Q2R nu.
Proof.
rewrite <- Q2R_mult. apply difference_nonnegative. apply rational_correct. apply v_encloses.
Qed.

Lemma norm_at_least_shown bound : shows_norm_at_least bound = true -> Q2R bound <= at_point S.
Proof. apply difference_nonnegative. apply v_encloses. apply rational_correct. Qed.

Lemma outside_shown mus nus : shows_outside mus nus = true ->
  at_point mu_tilde_at < Q2R (fst mus) \/ at_point mu_tilde_at > Q2R (snd mus) \/
  at_point nu_tilde_at < Q2R (fst nus) \/ at_point nu_tilde_at > Q2R (snd nus).
Proof.
destruct v_encloses as [Hm Hv _]. unfold shows_outside. rewrite !orb_true_iff. intros [[[H|H]|H]|H].
- left. exact (difference_positive _ _ _ _ (rational_correct p _) Hm H).
- right; left. exact (difference_positive _ _ _ _ Hm (rational_correct p _) H).
- right; right; left. exact (difference_positive _ _ _ _ (rational_correct p _) Hv H).
- right; right; right. exact (difference_positive _ _ _ _ Hv (rational_correct p _) H).
Qed.
End Point.
End Precision.

(** ** Decisions: what the enclosures of few bits or of more refute, at a point of the domain *)

Definition refuted_by (shows : F.precision -> values -> bool) (d : domain) (mu omega nu tau : Q) : bool :=
  if in_domain d mu omega nu tau then
    if shows coarse_precision (values_at coarse_precision coarse_parameters mu omega nu tau) then true
    else shows fine_precision (values_at fine_precision fine_parameters mu omega nu tau)
  else false.

Lemma refuted_by_correct shows d mu omega nu tau (statement : Prop) :
  (forall p v, values_enclose mu omega nu tau v -> shows p v = true -> statement) ->
  refuted_by shows d mu omega nu tau = true -> in_domain d mu omega nu tau = true /\ statement.
Proof.
unfold refuted_by. intros Hshows. case_eq (in_domain d mu omega nu tau); [|easy]. intros Hin H.
split; [reflexivity|].
destruct (claim_at_point d mu omega nu tau (fun _ _ _ _ _ => True) Hin) as (Hnu & Htau & _); [easy|].
revert H. case_eq (shows coarse_precision (values_at coarse_precision coarse_parameters mu omega nu tau)).
- intros H _. exact (Hshows _ _ (values_at_correct coarse_precision coarse_effort _ _ _ _ Hnu Htau) H).
- intros _ H. exact (Hshows _ _ (values_at_correct fine_precision fine_effort _ _ _ _ Hnu Htau) H).
Qed.

Definition refutes_variance_below (factor : Q) (d : domain) (mu omega nu tau : Q) : bool :=
  refuted_by (fun p v => shows_not_below p nu v factor) d mu omega nu tau.
Definition refutes_variance_above (factor : Q) (d : domain) (mu omega nu tau : Q) : bool :=
  refuted_by (fun p v => shows_not_above p nu v factor) d mu omega nu tau.
Definition refutes_norm_below (bound : Q) (d : domain) (mu omega nu tau : Q) : bool :=
  refuted_by (fun p v => shows_norm_at_least p v bound) d mu omega nu tau.
Definition refutes_invariant_rectangle (mus nus : Q * Q) (d : domain) (mu omega nu tau : Q) : bool :=
  refuted_by (fun p v => shows_outside p v mus nus)
    (Domain mus (omega_range d) nus (tau_range d)) mu omega nu tau.

Section Theorems.
Variables (d : domain) (mu omega nu tau : Q).

Theorem variance_below_false factor :
  refutes_variance_below factor d mu omega nu tau = true -> ~ variance_below d factor.
Proof.
intros H. destruct (refuted_by_correct _ _ _ _ _ _ _ (fun p v K => not_below_shown p _ _ _ _ v K factor) H).
now apply (variance_below_refuted d mu omega nu tau).
Qed.

Theorem variance_above_false factor :
  refutes_variance_above factor d mu omega nu tau = true -> ~ variance_above d factor.
Proof.
intros H. destruct (refuted_by_correct _ _ _ _ _ _ _ (fun p v K => not_above_shown p _ _ _ _ v K factor) H).
now apply (variance_above_refuted d mu omega nu tau).
Qed.

Theorem norm_below_false bound :
  refutes_norm_below bound d mu omega nu tau = true -> ~ spectral_norm_below d bound.
Proof.
intros H. destruct (refuted_by_correct _ _ _ _ _ _ _ (fun p v K => norm_at_least_shown p _ _ _ _ v K bound) H).
now apply (spectral_norm_refuted d mu omega nu tau).
Qed.

Theorem invariant_rectangle_false mus nus :
  refutes_invariant_rectangle mus nus d mu omega nu tau = true -> ~ invariant_rectangle d mus nus.
Proof.
intros H. destruct (refuted_by_correct _ _ _ _ _ _ _ (fun p v K => outside_shown p _ _ _ _ v K mus nus) H).
now apply (invariant_rectangle_refuted d mu omega nu tau).
Qed.

(** A norm of at least 1 refutes a contraction, if the domain's rectangle has room in both directions. *)
Definition refutes_contraction (bound : Q) : bool :=
  Qle_bool 1 bound && negb (Qle_bool (snd (mu_range d)) (fst (mu_range d))) &&
  negb (Qle_bool (snd (nu_range d)) (fst (nu_range d))) && refutes_norm_below bound d mu omega nu tau.

Lemma has_room (r : Q * Q) : negb (Qle_bool (snd r) (fst r)) = true -> Q2R (fst r) < Q2R (snd r).
Proof.
intros H. apply Qlt_Rlt, Qnot_le_lt. intros K. apply Qle_bool_iff in K. now rewrite K in H.
Qed.

Theorem contraction_false bound : refutes_contraction bound = true -> ~ contraction d.
Proof.
unfold refutes_contraction. rewrite !andb_true_iff. intros [[[Hbound Hmuroom] Hnuroom] H].
destruct (refuted_by_correct _ _ _ _ _ _ _ (fun p v K => norm_at_least_shown p _ _ _ _ v K bound) H)
  as [Hin Hnorm].
destruct (claim_at_point d mu omega nu tau (fun _ _ _ _ _ => True) Hin) as (Hnupos & Htaupos & _); [easy|].
unfold in_domain in Hin. rewrite !andb_true_iff in Hin. destruct Hin as [[[[[Hmu Homega] Hnu] Htau] _] _].
apply Qle_bool_R in Hbound. replace (Q2R 1) with 1 in Hbound by (unfold Q2R; simpl; lra).
apply (not_contraction_of_norm d (Q2R mu) (Q2R omega) (Q2R nu) (Q2R tau) _ _ _ _
  (has_room _ Hmuroom) (has_room _ Hnuroom) (in_range_within _ _ Hmu) (in_range_within _ _ Homega)
  (in_range_within _ _ Hnu) (in_range_within _ _ Htau) Hnupos Htaupos
  (closed_map_jacobian _ _ _ _ Htaupos Hnupos)).
eapply Rle_trans; [exact Hbound|]. eapply Rle_trans; [exact Hnorm|]. right.
unfold S, H11, H12, H21, H22, J11, J12. f_equal; apply Rmult_comm.
Qed.
End Theorems.

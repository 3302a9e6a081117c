(** The moment map in closed form; its values are determined; its Jacobian. *)
Require Import Reals Lra Lia.
From Coquelicot Require Import Coquelicot.
From SelfNormalization Require Import Statements ErrorFunction GaussianIntegral ClosedForms Moments.
Open Scope R_scope.

Definition mean (m v : R) : R := mu_tilde alpha01 lambda01 m v.
Definition variance (m v : R) : R := nu_tilde alpha01 lambda01 m v.
Definition second_moment (m v : R) : R := xi_tilde alpha01 lambda01 m v.
Definition mean_m (m v : R) : R := mu_tilde_m alpha01 lambda01 m v.
Definition mean_v (m v : R) : R := mu_tilde_v alpha01 lambda01 m v.
Definition variance_m (m v : R) : R := nu_tilde_m alpha01 lambda01 m v.
Definition variance_v (m v : R) : R := nu_tilde_v alpha01 lambda01 m v.

Definition closed_map (omega tau : R) (p : R * R) : R * R :=
  (mean (fst p * omega) (snd p * tau), variance (fst p * omega) (snd p * tau)).

(** ** Expectations *)

Lemma expectation_ext (h k : R -> R) (m v e : R) :
  (forall z, h z = k z) -> expectation h m v e -> expectation k m v e.
Proof.
intros H. apply is_RInt_gen_ext. apply filter_forall. intros ab z _. now rewrite H.
Qed.

Lemma expectation_plus (h k : R -> R) (m v d e : R) :
  expectation h m v d -> expectation k m v e -> expectation (fun z => h z + k z) m v (d + e).
Proof.
intros H1 H2. unfold expectation.
apply (is_RInt_gen_ext (fun z => plus (h z * normal_density m v z) (k z * normal_density m v z))).
- apply filter_forall. intros ab z _. unfold plus; simpl. ring.
- now apply (is_RInt_gen_plus (V := R_NormedModule)).
Qed.

Lemma expectation_scal (h : R -> R) (m v k e : R) :
  expectation h m v e -> expectation (fun z => k * h z) m v (k * e).
Proof.
intros H. unfold expectation.
apply (is_RInt_gen_ext (fun z => scal k (h z * normal_density m v z))).
- apply filter_forall. intros ab z _. unfold scal; simpl; unfold mult; simpl. ring.
- now apply (is_RInt_gen_scal (V := R_NormedModule)).
Qed.

Lemma expectation_unique (h : R -> R) (m v d e : R) :
  expectation h m v d -> expectation h m v e -> d = e.
Proof.
unfold expectation. intros H1 H2.
apply (is_RInt_gen_unique (V := R_CompleteNormedModule)) in H1.
apply (is_RInt_gen_unique (V := R_CompleteNormedModule)) in H2. congruence.
Qed.

Lemma expectation_one (m v : R) : 0 < v -> expectation (fun _ => 1) m v 1.
Proof.
intros Hv. unfold expectation. apply (is_RInt_gen_ext (normal_density m v)).
- apply filter_forall. intros ab z _. now rewrite Rmult_1_l.
- now apply density_integral.
Qed.

(** E[(h - e)^2] = E[h^2] - e^2. *)
Lemma expectation_variance (h : R -> R) (m v e s : R) : 0 < v ->
  expectation h m v e -> expectation (fun z => h z ^ 2) m v s ->
  expectation (fun z => (h z - e) ^ 2) m v (s - e ^ 2).
Proof.
intros Hv H1 H2.
apply (expectation_ext (fun z => (h z ^ 2 + (-2 * e) * h z) + e ^ 2 * 1)). { intros z. ring. }
replace (s - e ^ 2) with ((s + (-2 * e) * e) + e ^ 2 * 1) by ring.
apply expectation_plus; [apply expectation_plus|]; [exact H2|now apply expectation_scal|].
now apply (expectation_scal (fun _ => 1)), expectation_one.
Qed.

Lemma selu_of_constants (z : R) : selu_of alpha01 lambda01 z = selu z.
Proof. unfold selu_of, selu. destruct (Rlt_dec 0 z); ring. Qed.

Lemma slope_of_constants (z : R) : slope_of alpha01 lambda01 z = selu_slope z.
Proof. reflexivity. Qed.

Lemma expectation_selu (m v : R) : 0 < v -> expectation selu m v (mean m v).
Proof.
intros Hv. apply (expectation_ext (selu_of alpha01 lambda01)). apply selu_of_constants.
now apply first_moment.
Qed.

Lemma expectation_selu_squared (m v : R) : 0 < v ->
  expectation (fun z => selu z ^ 2) m v (second_moment m v).
Proof.
intros Hv. apply (expectation_ext (fun z => selu_of alpha01 lambda01 z ^ 2)).
{ intros z. now rewrite selu_of_constants. }
now apply Moments.second_moment.
Qed.

(** ** The closed map is the moment map *)

Theorem closed_map_is_moment_map (omega tau : R) : 0 < tau -> moment_map omega tau (closed_map omega tau).
Proof.
intros Htau mu nu Hnu. assert (Hv : 0 < nu * tau) by now apply Rmult_lt_0_compat.
split; simpl.
- now apply expectation_selu.
- apply expectation_variance. exact Hv. now apply expectation_selu. now apply expectation_selu_squared.
Qed.

Theorem moment_map_determined (omega tau : R) (g : R * R -> R * R) (mu nu : R) :
  0 < tau -> 0 < nu -> moment_map omega tau g -> g (mu, nu) = closed_map omega tau (mu, nu).
Proof.
intros Htau Hnu Hg. assert (Hc := closed_map_is_moment_map omega tau Htau mu nu Hnu).
specialize (Hg mu nu Hnu). simpl in Hc. destruct (g (mu, nu)) as [mean' variance'].
destruct Hg as [H1 H2], Hc as [H3 H4].
assert (E : mean' = mean (mu * omega) (nu * tau)) by now apply (expectation_unique _ _ _ _ _ H1).
subst mean'. unfold closed_map; simpl. f_equal. now apply (expectation_unique _ _ _ _ _ H2).
Qed.

(** ** The Jacobian (Eq. 61) *)

(** Along the line (m, v) = (m0 + m1 t, v0 + v1 t). *)
Lemma mean_line_derive (m0 m1 v0 v1 t : R) : 0 < v0 + v1 * t ->
  is_derive (fun t => mean (m0 + m1 * t) (v0 + v1 * t)) t
    (m1 * mean_m (m0 + m1 * t) (v0 + v1 * t) + v1 * mean_v (m0 + m1 * t) (v0 + v1 * t)).
Proof. apply mu_tilde_derive. Qed.

Lemma variance_line_derive (m0 m1 v0 v1 t : R) : 0 < v0 + v1 * t ->
  is_derive (fun t => variance (m0 + m1 * t) (v0 + v1 * t)) t
    (m1 * variance_m (m0 + m1 * t) (v0 + v1 * t) + v1 * variance_v (m0 + m1 * t) (v0 + v1 * t)).
Proof. apply nu_tilde_derive. Qed.

Section AlongAnAxis.
Variables (f f_m f_v : R -> R -> R).
Hypothesis line_derive : forall m0 m1 v0 v1 t : R, 0 < v0 + v1 * t ->
  is_derive (fun t => f (m0 + m1 * t) (v0 + v1 * t)) t
    (m1 * f_m (m0 + m1 * t) (v0 + v1 * t) + v1 * f_v (m0 + m1 * t) (v0 + v1 * t)).

Lemma derive_m (k m v : R) : 0 < v -> is_derive (fun x => f (x * k) v) m (f_m (m * k) v * k).
Proof.
intros Hv. apply (is_derive_ext (fun x => f (0 + k * x) (v + 0 * x))).
{ intros x. f_equal; ring. }
evar_last. apply line_derive. lra. replace (0 + k * m) with (m * k) by ring.
replace (v + 0 * m) with v by ring. ring.
Qed.

Lemma derive_v (k m v : R) : 0 < v * k -> is_derive (fun y => f m (y * k)) v (f_v m (v * k) * k).
Proof.
intros Hv. apply (is_derive_ext (fun y => f (m + 0 * y) (0 + k * y))).
{ intros y. f_equal; ring. }
evar_last. apply line_derive. lra. replace (m + 0 * v) with m by ring.
replace (0 + k * v) with (v * k) by ring. ring.
Qed.
End AlongAnAxis.

Lemma closed_map_jacobian (omega tau mu nu : R) : 0 < tau -> 0 < nu ->
  jacobian (closed_map omega tau) mu nu
    (mean_m (mu * omega) (nu * tau) * omega) (mean_v (mu * omega) (nu * tau) * tau)
    (variance_m (mu * omega) (nu * tau) * omega) (variance_v (mu * omega) (nu * tau) * tau).
Proof.
intros Htau Hnu. assert (Hv : 0 < nu * tau) by now apply Rmult_lt_0_compat.
unfold jacobian. simpl. split; [|split; [|split]].
- now apply (derive_m mean mean_m mean_v mean_line_derive).
- now apply (derive_v mean mean_m mean_v mean_line_derive).
- now apply (derive_m variance variance_m variance_v variance_line_derive).
- now apply (derive_v variance variance_m variance_v variance_line_derive).
Qed.

Lemma moment_map_jacobian (omega tau mu nu : R) (g : R * R -> R * R) :
  0 < tau -> 0 < nu -> moment_map omega tau g ->
  jacobian g mu nu
    (mean_m (mu * omega) (nu * tau) * omega) (mean_v (mu * omega) (nu * tau) * tau)
    (variance_m (mu * omega) (nu * tau) * omega) (variance_v (mu * omega) (nu * tau) * tau).
Proof.
intros Htau Hnu Hg.
assert (Hnear : locally nu (fun y => 0 < y)) by now apply (open_gt 0).
destruct (closed_map_jacobian omega tau mu nu Htau Hnu) as (H1 & H2 & H3 & H4).
split; [|split; [|split]].
- eapply is_derive_ext; [|exact H1]. intros x. now rewrite (moment_map_determined omega tau g).
- eapply is_derive_ext_loc; [|exact H2]. revert Hnear. apply filter_imp. intros y Hy.
  now rewrite (moment_map_determined omega tau g).
- eapply is_derive_ext; [|exact H3]. intros x. now rewrite (moment_map_determined omega tau g).
- eapply is_derive_ext_loc; [|exact H4]. revert Hnear. apply filter_imp. intros y Hy.
  now rewrite (moment_map_determined omega tau g).
Qed.

(** Bounds on a whole domain that Coq finds by itself: boxes are cut in the variance until each is decided.
    Where few cuts suffice, no certificate is needed. *)
Require Import Reals QArith Qreals Lra ZArith List Bool.
From Coquelicot Require Import Coquelicot.
From SelfNormalization Require Import Statements ClosedForms MomentMap Contraction.
From SelfNormalization Require Import Intervals MomentEnclosures Trees Replay.
Import ListNotations.
Open Scope R_scope.

Section Search.
Variable decide : box -> bool.

(** At most so many cuts deep. *)
Fixpoint search (depth : nat) (b : box) : bool :=
  if decide b then true else
  match depth with
  | O => false
  | S rest => let (b1, b2) := halves 1 b in if search rest b1 then search rest b2 else false
  end.

Variable statement : list R -> Prop.
Hypothesis decide_correct : forall b, decide b = true -> forall point, inside point b -> statement point.

Lemma search_correct depth : forall b, search depth b = true ->
  forall point, inside point b -> statement point.
Proof.
induction depth as [|rest IH]; intros b; cbn [search]; case_eq (decide b); intros Hd;
  try (intros _; now apply decide_correct); [easy|].
intros H point Hin. generalize (halves_correct point 1 b Hin). destruct (halves 1 b) as [b1 b2]. simpl.
revert H. case_eq (search rest b1); [|easy]. intros H1 H2 [H|H]; [now apply (IH b1)|now apply (IH b2)].
Qed.
End Search.

(** ** Absolute values of derivatives by (m, v) *)

Inductive derivative := Mean_by_m | Mean_by_v | Variance_by_v.

Definition quantity_at (q : derivative) : R -> R -> R :=
  match q with
  | Mean_by_m => mean_m | Mean_by_v => mean_v | Variance_by_v => variance_v
  end.

Definition quantity_interval (p : F.precision) (k : parameters) (q : derivative) (a : parts) : I.type :=
  match q with
  | Mean_by_m => mean_m_interval p k a
  | Mean_by_v => mean_v_interval p k a
  | Variance_by_v => variance_v_interval p k a (mean_interval p k a) (mean_v_interval p k a)
  end.

Definition decide_absolute (q : derivative) (bound : Q) (p : F.precision) (k : parameters) (b : box) :
  bool :=
  match b with
  | [M; V] =>
      if positive V then
        positive (I.sub p (rational p bound) (I.abs (quantity_interval p k q (make_parts p k M V))))
      else false
  | _ => false
  end.

Definition absolute_statement (q : derivative) (bound : Q) (point : list R) : Prop :=
  exists m v, point = [m; v] /\ Rabs (quantity_at q m v) < Q2R bound.

Lemma decide_absolute_correct q bound p e b : decide_absolute q bound p (make_parameters p e) b = true ->
  forall point, inside point b -> absolute_statement q bound point.
Proof.
unfold decide_absolute. destruct b as [|M [|V [|? ?]]]; try easy.
case_eq (positive V); intros HV H point Hin; [|easy].
inversion Hin as [|m ? rest ? Hm Hrest]; subst. inversion Hrest as [|v ? rest' ? Hv Hrest']; subst.
inversion Hrest'; subst. exists m, v. split; [reflexivity|]. assert (Hpos := positive_correct v V Hv HV).
assert (Ha := make_parts_correct p e m v M V Hm Hv Hpos).
assert (Hq : quantity_at q m v ∈
  quantity_interval p (make_parameters p e) q (make_parts p (make_parameters p e) M V)).
{ destruct q; simpl.
  - now apply mean_m_correct.
  - now apply mean_v_correct.
  - now apply variance_v_correct. }
assert (K := positive_correct _ _ (sub_correct p _ _ _ _ (rational_correct p bound) (abs_correct _ _ Hq)) H).
lra.
Qed.

Definition absolute_below (q : derivative) (d : domain) (bound : Q) (depth : nat) : bool :=
  valid_domain d && search (twice (decide_absolute q bound)) depth (box_mv d).

Lemma absolute_below_correct q d bound depth : absolute_below q d bound depth = true ->
  forall mu omega nu tau, within mu (mu_range d) -> within omega (omega_range d) ->
  within nu (nu_range d) -> within tau (tau_range d) ->
  0 < nu /\ 0 < tau /\ Rabs (quantity_at q (mu * omega) (nu * tau)) < Q2R bound.
Proof.
unfold absolute_below. rewrite andb_true_iff. intros [Hd H] mu omega nu tau Hmu Homega Hnu Htau.
destruct (valid_domain_positive d Hd) as (_ & _ & Hn & Ht).
split; [unfold within in Hnu; lra|]. split; [unfold within in Htau; lra|].
destruct (search_correct _ (absolute_statement q bound)
  (twice_correct _ _ (decide_absolute_correct q bound)) depth _ H _
  (box_mv_correct d mu omega nu tau Hmu Homega Hnu Htau)) as (m & v & E & K). now injection E as <- <-.
Qed.

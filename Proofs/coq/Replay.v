(** What certificates claim, decided leaf by leaf, and the theorems that follow from a replayed covering. *)
Require Import Reals QArith Qreals Lra Lia ZArith List Bool String.
From Coquelicot Require Import Coquelicot.
From SelfNormalization Require Import Statements ClosedForms MomentMap SpectralNorm Contraction.
From Interval Require Import Xreal Basic Sig.
From SelfNormalization Require Import Intervals MomentEnclosures Monotonicity Trees.
From SelfNormalization Require Export Coverings.
Import ListNotations.
Open Scope R_scope.

(** ** How the leaves are decided *)

(** The first attempt at a leaf, and the second, with more bits. *)
Definition coarse_precision : F.precision := F.PtoP 40.
Definition coarse_effort : effort := Effort 14 1 22.
Definition fine_precision : F.precision := F.PtoP 72.
Definition fine_effort : effort := Effort 24 1 80.

(** [existsb] and [forallb], without evaluating more than needed. *)
Fixpoint any {T : Type} (f : T -> bool) (l : list T) : bool :=
  match l with [] => false | x :: rest => if f x then true else any f rest end.
Fixpoint all {T : Type} (f : T -> bool) (l : list T) : bool :=
  match l with [] => true | x :: rest => if f x then all f rest else false end.

Lemma any_exists {T : Type} (f : T -> bool) l : any f l = true -> exists x, In x l /\ f x = true.
Proof.
induction l as [|x l IH]; cbn [any]; [easy|]. case_eq (f x); intros Hx H.
- exists x. split; [now left|exact Hx].
- destruct (IH H) as (y & Hy & Hf). exists y. split; [now right|exact Hf].
Qed.

Lemma all_forall {T : Type} (f : T -> bool) l : all f l = true -> forall x, In x l -> f x = true.
Proof.
induction l as [|x l IH]; cbn [all]; [easy|]. case_eq (f x); intros Hx H; [|easy].
intros y [<-|Hy]; [exact Hx|now apply IH].
Qed.

Section Leaves.
Variable p : F.precision.
Variable e : effort.
Let k := make_parameters p e.

Notation "X ⊕ Y" := (I.add p X Y) (at level 50, left associativity).
Notation "X ⊖ Y" := (I.sub p X Y) (at level 50, left associativity).
Notation "X ⊗ Y" := (I.mul p X Y) (at level 40, left associativity).

(** *** A bound on mean or variance: sign * quantity + slope * v + offset > 0 *)

Inductive quantity := Mean | Variance.
Record bound := Bound { of : quantity; negated : bool; slope : Q; offset : Q }.
Record bound_intervals := BoundIntervals { slope_in : I.type; offset_in : I.type }.

Definition value (q : quantity) : R -> R -> R := match q with Mean => mean | Variance => variance end.
Definition value_m (q : quantity) : R -> R -> R := match q with Mean => mean_m | Variance => variance_m end.
Definition value_v (q : quantity) : R -> R -> R := match q with Mean => mean_v | Variance => variance_v end.
Definition signed (negated : bool) (x : R) : R := if negated then - x else x.
Definition slack (b : bound) (m v : R) : R :=
  signed (negated b) (value (of b) m v) + Q2R (slope b) * v + Q2R (offset b).

Definition signed_interval (negated : bool) (X : I.type) : I.type := if negated then I.neg X else X.

Definition value_interval (k : parameters) (q : quantity) (M V : I.type) (a : parts) : I.type :=
  match q with
  | Mean => mean_interval p k a
  | Variance => variance_interval p k M V a (mean_interval p k a)
  end.
Definition value_m_interval (k : parameters) (q : quantity) (a : parts) : I.type :=
  match q with
  | Mean => mean_m_interval p k a
  | Variance => variance_m_interval p k a (mean_interval p k a) (mean_m_interval p k a)
  end.
Definition value_v_interval (k : parameters) (q : quantity) (a : parts) : I.type :=
  match q with
  | Mean => mean_v_interval p k a
  | Variance => variance_v_interval p k a (mean_interval p k a) (mean_v_interval p k a)
  end.

Definition slack_interval (k : parameters) (b : bound) (M V : I.type) (a : parts) : I.type :=
  signed_interval (negated b) (value_interval k (of b) M V a) ⊕ rational p (slope b) ⊗ V
    ⊕ rational p (offset b).

(** Natural form first, then the monotone form. *)
Definition decide_bound (k : parameters) (M V : I.type) (a : parts) (b : bound) : bool :=
  if positive (slack_interval k b M V a) then true else
  let D_m := signed_interval (negated b) (value_m_interval k (of b) a) in
  let D_v := signed_interval (negated b) (value_v_interval k (of b) a) ⊕ rational p (slope b) in
  let M' := face D_m M in
  let V' := face D_v V in
  positive (slack_interval k b M' V' (make_parts p k M' V')).

(** A conjunction of alternatives. *)
Definition decide_bounds (k : parameters) (bounds : list (list bound)) (b : box) : bool :=
  match b with
  | [M; V] =>
      let a := make_parts p k M V in
      if positive V then all (any (decide_bound k M V a)) bounds else false
  | _ => false
  end.

Lemma signed_correct n x X : x ∈ X -> signed n x ∈ signed_interval n X.
Proof. destruct n; [apply neg_correct|easy]. Qed.

Section Point.
Variables (m v : R) (M V : I.type) (a : parts).
Hypotheses (m_in : m ∈ M) (v_in : v ∈ V) (v_pos : 0 < v) (a_in : encloses m v a).

Lemma value_correct q : value q m v ∈ value_interval k q M V a.
Proof. destruct q. now apply mean_correct. now apply variance_correct. Qed.
Lemma value_m_correct q : value_m q m v ∈ value_m_interval k q a.
Proof. destruct q. now apply mean_m_correct. now apply variance_m_correct. Qed.
Lemma value_v_correct q : value_v q m v ∈ value_v_interval k q a.
Proof. destruct q. now apply mean_v_correct. now apply variance_v_correct. Qed.

Lemma slack_correct b : slack b m v ∈ slack_interval k b M V a.
Proof.
unfold slack, slack_interval. apply add_correct; [|apply rational_correct].
apply add_correct. apply signed_correct, value_correct. apply mul_correct; [|exact v_in].
apply rational_correct.
Qed.
End Point.

Lemma value_derive_m q (m v : R) : 0 < v -> is_derive (fun x => value q x v) m (value_m q m v).
Proof.
intros Hv. destruct q; simpl.
- generalize (derive_m mean mean_m mean_v mean_line_derive 1 m v Hv). rewrite !Rmult_1_r.
  apply is_derive_ext. intros x. now rewrite Rmult_1_r.
- generalize (derive_m variance variance_m variance_v variance_line_derive 1 m v Hv). rewrite !Rmult_1_r.
  apply is_derive_ext. intros x. now rewrite Rmult_1_r.
Qed.

Lemma value_derive_v q (m v : R) : 0 < v -> is_derive (fun y => value q m y) v (value_v q m v).
Proof.
intros Hv. assert (Hv1 : 0 < v * 1) by lra. destruct q; simpl.
- generalize (derive_v mean mean_m mean_v mean_line_derive 1 m v Hv1). rewrite !Rmult_1_r.
  apply is_derive_ext. intros x. now rewrite Rmult_1_r.
- generalize (derive_v variance variance_m variance_v variance_line_derive 1 m v Hv1). rewrite !Rmult_1_r.
  apply is_derive_ext. intros x. now rewrite Rmult_1_r.
Qed.

Lemma signed_derive n (f : R -> R) (x d : R) :
  is_derive f x d -> is_derive (fun x => signed n (f x)) x (signed n d).
Proof. destruct n; simpl; intros H; [now apply (is_derive_opp f)|exact H]. Qed.

Lemma slack_derive_m b (m v : R) : 0 < v ->
  is_derive (fun x => slack b x v) m (signed (negated b) (value_m (of b) m v)).
Proof.
intros Hv. unfold slack. evar_last.
- apply (is_derive_plus (fun x => signed (negated b) (value (of b) x v) +
    Q2R (slope b) * v) (fun _ => Q2R (offset b))).
  apply (is_derive_plus (fun x => signed (negated b) (value (of b) x v)) (fun _ => Q2R (slope b) * v)).
  now apply (signed_derive _ (fun x => value (of b) x v)), value_derive_m.
  apply is_derive_const. apply is_derive_const.
- change (signed (negated b) (value_m (of b) m v) + 0 + 0 = signed (negated b) (value_m (of b) m v)). ring.
Qed.

Lemma slack_derive_v b (m v : R) : 0 < v ->
  is_derive (fun y => slack b m y) v (signed (negated b) (value_v (of b) m v) + Q2R (slope b)).
Proof.
intros Hv. unfold slack. evar_last.
- apply (is_derive_plus (fun y => signed (negated b) (value (of b) m y) +
    Q2R (slope b) * y) (fun _ => Q2R (offset b))).
  apply (is_derive_plus (fun y => signed (negated b) (value (of b) m y)) (fun y => Q2R (slope b) * y)).
  now apply (signed_derive _ (fun y => value (of b) m y)), value_derive_v.
  apply (is_derive_scal (fun y => y)). apply (is_derive_id (K := R_AbsRing)). apply is_derive_const.
- change (signed (negated b) (value_v (of b) m v) + Q2R (slope b) * 1 + 0 =
    signed (negated b) (value_v (of b) m v) + Q2R (slope b)). ring.
Qed.

Lemma decide_bound_correct b M V : positive V = true ->
  decide_bound k M V (make_parts p k M V) b = true -> forall m v, m ∈ M -> v ∈ V -> 0 < slack b m v.
Proof.
intros HV H m v Hm Hv. unfold decide_bound in H.
assert (Hpos : forall y, y ∈ V -> 0 < y) by (intros y Hy; now apply (positive_correct y V)).
assert (Hparts : forall m v, m ∈ M -> v ∈ V -> encloses m v (make_parts p k M V)).
{ intros m' v' Hm' Hv'. apply make_parts_correct; try easy. now apply Hpos. }
revert H. case_eq (positive (slack_interval k b M V (make_parts p k M V))).
- intros H _. apply (positive_correct _ _ (slack_correct m v M V _ Hm Hv (Hpos v Hv) (Hparts m v Hm Hv) b) H).
- intros _ H.
  set (D_m := signed_interval _ _) in *. set (D_v := _ ⊕ _) in *.
  destruct (faces_correct (slack b) (fun m v => signed (negated b) (value_m (of b) m v))
    (fun m v => signed (negated b) (value_v (of b) m v) + Q2R (slope b)) M V D_m D_v) with (m := m) (v := v)
    as (m' & v' & H1 & H2 & H3 & H4 & H5); try easy.
  { intros x y Hx Hy. split; [|split; [|split]].
    - now apply slack_derive_m, Hpos.
    - now apply slack_derive_v, Hpos.
    - apply signed_correct, value_m_correct; auto.
    - apply add_correct; [|apply rational_correct]. apply signed_correct, value_v_correct; auto. }
  apply Rlt_le_trans with (2 := H5). apply (positive_correct _ _) with (2 := H).
  apply slack_correct; auto. apply make_parts_correct; auto.
Qed.

Lemma decide_bounds_correct bounds b : decide_bounds k bounds b = true ->
  forall point, inside point b -> exists m v, point = [m; v] /\
    forall alternatives, In alternatives bounds -> exists c, In c alternatives /\ 0 < slack c m v.
Proof.
unfold decide_bounds. destruct b as [|M [|V [|? ?]]]; try easy.
case_eq (positive V); intros HV H point Hin; [|easy].
inversion Hin as [|m ? rest ? Hm Hrest]; subst. inversion Hrest as [|v ? rest' ? Hv Hrest']; subst.
inversion Hrest'; subst. exists m, v. split; [reflexivity|]. intros alternatives Ha.
destruct (any_exists _ _ (all_forall _ _ H _ Ha)) as (c & Hc & Hd). exists c. split; [exact Hc|].
now apply (decide_bound_correct c M V).
Qed.

(** *** The norm at worst-case weights: sigma < k if S < 2 k^2 and k^4 - S k^2 + det^2 > 0 *)

Definition norm_criterion (bound omega tau m v : R) : Prop :=
  let square := omega ^ 2 * (mean_m m v ^ 2 + variance_m m v ^ 2) +
                tau ^ 2 * (mean_v m v ^ 2 + variance_v m v ^ 2) in
  let determinant := omega * tau * (mean_m m v * variance_v m v - mean_v m v * variance_m m v) in
  square < 2 * bound ^ 2 /\ 0 < (bound ^ 2) ^ 2 - square * bound ^ 2 + determinant ^ 2.

Definition decide_norm (k : parameters) (bound omega tau M V : I.type) : bool :=
  let a := make_parts p k M V in
  let mean := mean_interval p k a in
  let a11 := mean_m_interval p k a in
  let a12 := mean_v_interval p k a in
  let a21 := variance_m_interval p k a mean a11 in
  let a22 := variance_v_interval p k a mean a12 in
  let square := I.sqr p omega ⊗ (I.sqr p a11 ⊕ I.sqr p a21) ⊕ I.sqr p tau ⊗ (I.sqr p a12 ⊕ I.sqr p a22) in
  let determinant := omega ⊗ tau ⊗ (a11 ⊗ a22 ⊖ a12 ⊗ a21) in
  let k2 := I.sqr p bound in
  positive (k2 ⊕ k2 ⊖ square) && positive (I.sqr p k2 ⊖ square ⊗ k2 ⊕ I.sqr p determinant).

Lemma decide_norm_correct (bound omega tau m v : R) (B O T M V : I.type) :
  m ∈ M -> v ∈ V -> 0 < v -> bound ∈ B -> omega ∈ O -> tau ∈ T -> decide_norm k B O T M V = true ->
  norm_criterion bound omega tau m v.
Proof.
intros Hm Hv Hpos HB HO HT. unfold decide_norm.
assert (Ha := make_parts_correct p e m v M V Hm Hv Hpos). fold k in Ha.
set (a := make_parts p k M V) in *. clearbody a.
assert (H11 := mean_m_correct p e m v a Ha). fold k in H11.
assert (H12 := mean_v_correct p e m v a Hpos Ha). fold k in H12.
assert (H21 := variance_m_correct p e m v a Hpos Ha). fold k in H21.
assert (H22 := variance_v_correct p e m v a Hpos Ha). fold k in H22.
set (a11 := mean_m_interval p k a) in *. set (a12 := mean_v_interval p k a) in *.
set (a21 := variance_m_interval _ _ _ _ _) in *. set (a22 := variance_v_interval _ _ _ _ _) in *.
clearbody a11 a12 a21 a22. cbv zeta. rewrite andb_true_iff. intros [H1 H2].
assert (Hk2 : bound ^ 2 ∈ I.sqr p B) by now apply square_correct.
assert (Hsquare : omega ^ 2 * (mean_m m v ^ 2 + variance_m m v ^ 2) +
  tau ^ 2 * (mean_v m v ^ 2 + variance_v m v ^ 2) ∈
  I.sqr p O ⊗ (I.sqr p a11 ⊕ I.sqr p a21) ⊕ I.sqr p T ⊗ (I.sqr p a12 ⊕ I.sqr p a22)).
{ apply add_correct; apply mul_correct; try (apply add_correct); now apply square_correct. }
unfold norm_criterion. cbv zeta. split.
- assert (H := positive_correct _ _ (sub_correct p _ _ _ _ (add_correct p _ _ _ _ Hk2 Hk2) Hsquare) H1). lra.
- apply (positive_correct _ _) with (2 := H2). apply add_correct.
  + apply sub_correct. now apply square_correct. now apply mul_correct.
  + apply square_correct. apply mul_correct. now apply mul_correct.
    apply sub_correct; now apply mul_correct.
Qed.
End Leaves.

(** ** The boxes *)

(** The ranges of m = mu omega and v = nu tau. *)
Definition box_mv (d : domain) : box :=
  let p := fine_precision in
  [ I.mul p (range p (mu_range d)) (range p (omega_range d));
    I.mul p (range p (nu_range d)) (range p (tau_range d)) ].

Lemma box_mv_correct d mu omega nu tau :
  within mu (mu_range d) -> within omega (omega_range d) -> within nu (nu_range d) ->
    within tau (tau_range d) ->
  inside [mu * omega; nu * tau] (box_mv d).
Proof.
intros H1 H2 H3 H4.
repeat apply Forall2_cons; try apply Forall2_nil; apply mul_correct; now apply range_correct.
Qed.

Definition replayed (decide : box -> bool) (c : covering) (b : box) : bool :=
  on_covering fine_precision decide c b.

Lemma replayed_correct decide c b (statement : list R -> Prop) :
  (forall b, decide b = true -> forall point, inside point b -> statement point) ->
  replayed decide c b = true -> forall point, inside point b -> statement point.
Proof. apply on_covering_correct. Qed.

(** Both attempts; what they need is computed once, and not for each tree. *)
Definition coarse_parameters : parameters := make_parameters coarse_precision coarse_effort.
Definition fine_parameters : parameters := make_parameters fine_precision fine_effort.

Definition twice (decide : F.precision -> parameters -> box -> bool) : box -> bool :=
  either (decide coarse_precision coarse_parameters) (decide fine_precision fine_parameters).

Lemma twice_correct decide (statement : list R -> Prop) :
  (forall p e b, decide p (make_parameters p e) b = true -> forall point, inside point b ->
    statement point) ->
  forall b, twice decide b = true -> forall point, inside point b -> statement point.
Proof. intros H. apply either_correct; apply H. Qed.

Definition bounds_statement (bounds : list (list bound)) (point : list R) : Prop :=
  exists m v, point = [m; v] /\
    forall alternatives, In alternatives bounds -> exists c, In c alternatives /\ 0 < slack c m v.

Definition decide_bounds_twice (bounds : list (list bound)) : box -> bool :=
  twice (fun p k => decide_bounds p k bounds).

Lemma decide_bounds_twice_correct bounds b : decide_bounds_twice bounds b = true ->
  forall point, inside point b -> bounds_statement bounds point.
Proof. apply twice_correct. intros p e. apply decide_bounds_correct. Qed.

(** *** Invariant rectangles *)

Definition rectangle_bounds (mus nus : Q * Q) : list (list bound) :=
  [ [Bound Mean false 0 (- fst mus)]; [Bound Mean true 0 (snd mus)];
    [Bound Variance false 0 (- fst nus)]; [Bound Variance true 0 (snd nus)] ].

Definition replay_invariant_rectangle (cover : covering) (d : domain) (mus nus : Q * Q) : bool :=
  let small := Domain mus (omega_range d) nus (tau_range d) in
  valid_domain small && replayed (decide_bounds_twice (rectangle_bounds mus nus)) cover (box_mv small).

Theorem invariant_rectangle_replayed (cover : covering) (d : domain) (mus nus : Q * Q) :
  replay_invariant_rectangle cover d mus nus = true -> invariant_rectangle d mus nus.
Proof.
unfold replay_invariant_rectangle. set (small := Domain _ _ _ _). cbv zeta. rewrite andb_true_iff.
intros [Hd H] mu omega nu tau Hmu Homega Hnu Htau g Hg.
destruct (valid_domain_positive small Hd) as (_ & _ & Hn & Ht).
assert (Hnupos : 0 < nu) by (unfold within in Hnu; simpl in *; lra).
assert (Htaupos : 0 < tau) by (unfold within in Htau; simpl in *; lra).
destruct (replayed_correct _ _ _ _ (decide_bounds_twice_correct (rectangle_bounds mus nus)) H
  [mu * omega; nu * tau] (box_mv_correct small mu omega nu tau Hmu Homega Hnu Htau))
  as (m & v & Heq & Hall).
injection Heq as <- <-. rewrite (moment_map_determined omega tau g mu nu) by easy.
assert (Hone : forall c, In [c] (rectangle_bounds mus nus) -> 0 < slack c (mu * omega) (nu * tau)).
{ intros c Hc. destruct (Hall [c] Hc) as (c' & [<-|[]] & Hc'). exact Hc'. }
assert (H1 := Hone _ (or_introl eq_refl)).
assert (H2 := Hone _ (or_intror (or_introl eq_refl))).
assert (H3 := Hone _ (or_intror (or_intror (or_introl eq_refl)))).
assert (H4 := Hone _ (or_intror (or_intror (or_intror (or_introl eq_refl))))).
unfold slack in *; simpl in H1, H2, H3, H4. rewrite Q2R_opp in H1, H3.
replace (Q2R 0) with 0 in * by (unfold Q2R; simpl; lra).
unfold rectangle, within, closed_map; simpl. lra.
Qed.

(** *** Variances below or above a multiple of the old one

    At a given v the smallest variance of the domain is max(min nu, v / max tau), the largest
    min(max nu, v / min tau). *)

Definition below_bounds (d : domain) (factor : Q) : list (list bound) :=
  [ [ Bound Variance true (factor / snd (tau_range d)) 0;
      Bound Variance true 0 (factor * fst (nu_range d)) ] ].
Definition above_bounds (d : domain) (factor : Q) : list (list bound) :=
  [ [ Bound Variance false (- (factor / fst (tau_range d))) 0;
      Bound Variance false 0 (- (factor * snd (nu_range d))) ] ].

Definition replay_variance (bounds : list (list bound)) (cover : covering) (d : domain) (factor : Q) : bool :=
  valid_domain d && Qle_bool (fst (tau_range d)) (snd (tau_range d)) && Qle_bool 0 factor
    && replayed (decide_bounds_twice bounds) cover (box_mv d).

Lemma replay_variance_correct bounds cover d factor : replay_variance bounds cover d factor = true ->
  0 < Q2R (fst (nu_range d)) /\ 0 < Q2R (fst (tau_range d)) <= Q2R (snd (tau_range d)) /\ 0 <= Q2R factor /\
  forall mu omega nu tau : R, within mu (mu_range d) -> within omega (omega_range d) ->
  within nu (nu_range d) -> within tau (tau_range d) ->
  forall alternatives, In alternatives bounds ->
  exists c, In c alternatives /\ 0 < slack c (mu * omega) (nu * tau).
Proof.
unfold replay_variance. rewrite !andb_true_iff. intros [[[Hd Ht] Hf] H].
destruct (valid_domain_positive d Hd) as (_ & _ & H1 & H2).
apply Qle_bool_R in Ht. apply Qle_bool_R in Hf. replace (Q2R 0) with 0 in Hf by (unfold Q2R; simpl; lra).
split; [exact H1|]. split; [easy|]. split; [exact Hf|].
intros mu omega nu tau Hmu Homega Hnu Htau.
destruct (replayed_correct _ _ _ _ (decide_bounds_twice_correct bounds) H
  [mu * omega; nu * tau] (box_mv_correct d mu omega nu tau Hmu Homega Hnu Htau)) as (m & v & Heq & Hall).
now injection Heq as <- <-.
Qed.

Lemma Q2R_quotient (x y : Q) : 0 < Q2R y -> Q2R (x / y) = Q2R x / Q2R y.
Proof. intros H. apply Q2R_div. intros Hy. apply Qeq_eqR in Hy. unfold Q2R at 2 in Hy. simpl in Hy. lra. Qed.

Definition replay_variance_below (cover : covering) (d : domain) (factor : Q) : bool :=
  replay_variance (below_bounds d factor) cover d factor.

Theorem variance_below_replayed (cover : covering) (d : domain) (factor : Q) :
  replay_variance_below cover d factor = true -> variance_below d factor.
Proof.
intros H. destruct (replay_variance_correct _ _ _ _ H) as (Hn & Ht & Hf & Hall).
intros mu omega nu tau Hmu Homega Hnu Htau g Hg.
unfold within in Hnu, Htau. rewrite (moment_map_determined omega tau g mu nu) by (easy || lra).
destruct (Hall mu omega nu tau Hmu Homega Hnu Htau _ (or_introl eq_refl)) as (c & Hc & Hslack).
destruct Hc as [<-|[<-|[]]]; unfold slack in Hslack; simpl in Hslack |- *.
- rewrite Q2R_quotient in Hslack by lra. replace (Q2R 0) with 0 in Hslack by (unfold Q2R; simpl; lra).
  assert (Q2R factor / Q2R (snd (tau_range d)) * (nu * tau) <= Q2R factor * nu); [|lra].
  replace (Q2R factor / Q2R (snd (tau_range d)) * (nu * tau)) with
    (Q2R factor * nu * (tau / Q2R (snd (tau_range d)))) by (field; lra).
  assert (0 <= Q2R factor * nu) by (apply Rmult_le_pos; lra).
  assert (tau / Q2R (snd (tau_range d)) <= 1) by (apply Rle_div_l; lra). nra.
- rewrite Q2R_mult in Hslack. replace (Q2R 0) with 0 in Hslack by (unfold Q2R; simpl; lra).
  assert (Q2R factor * Q2R (fst (nu_range d)) <= Q2R factor * nu) by (apply Rmult_le_compat_l; lra). lra.
Qed.

Definition replay_variance_above (cover : covering) (d : domain) (factor : Q) : bool :=
  replay_variance (above_bounds d factor) cover d factor.

Theorem variance_above_replayed (cover : covering) (d : domain) (factor : Q) :
  replay_variance_above cover d factor = true -> variance_above d factor.
Proof.
intros H. destruct (replay_variance_correct _ _ _ _ H) as (Hn & Ht & Hf & Hall).
intros mu omega nu tau Hmu Homega Hnu Htau g Hg.
unfold within in Hnu, Htau. rewrite (moment_map_determined omega tau g mu nu) by (easy || lra).
destruct (Hall mu omega nu tau Hmu Homega Hnu Htau _ (or_introl eq_refl)) as (c & Hc & Hslack).
destruct Hc as [<-|[<-|[]]]; unfold slack in Hslack; simpl in Hslack |- *; rewrite Q2R_opp in Hslack.
- rewrite Q2R_quotient in Hslack by lra. replace (Q2R 0) with 0 in Hslack by (unfold Q2R; simpl; lra).
  assert (Q2R factor * nu <= Q2R factor / Q2R (fst (tau_range d)) * (nu * tau)); [|lra].
  replace (Q2R factor / Q2R (fst (tau_range d)) * (nu * tau)) with
    (Q2R factor * nu * (tau / Q2R (fst (tau_range d)))) by (field; lra).
  assert (0 <= Q2R factor * nu) by (apply Rmult_le_pos; lra).
  assert (1 <= tau / Q2R (fst (tau_range d))) by (apply -> Rle_div_r; lra). nra.
- rewrite Q2R_mult in Hslack. replace (Q2R 0) with 0 in Hslack by (unfold Q2R; simpl; lra).
  assert (Q2R factor * nu <= Q2R factor * Q2R (snd (nu_range d))) by (apply Rmult_le_compat_l; lra). lra.
Qed.

(** *** The norm of the Jacobian, in (m, v) with worst-case weights

    |omega| <= max |omega| and tau <= min(max tau, v / min nu). *)

Definition largest_weight (r : Q * Q) : Q :=
  if Qle_bool (- fst r) (snd r) then snd r else - fst r.

Lemma largest_weight_correct r x : within x r -> Rabs x <= Q2R (largest_weight r).
Proof.
unfold within, largest_weight. intros H. case_eq (Qle_bool (- fst r) (snd r)); intros Hc.
- apply Qle_bool_R in Hc. rewrite Q2R_opp in Hc. apply Rabs_le. lra.
- assert (Hn : ~ (- fst r <= snd r)%Q) by (intros Hle; apply Qle_bool_iff in Hle; congruence).
  apply Qnot_le_lt, Qlt_Rlt in Hn. rewrite Q2R_opp in *. apply Rabs_le. lra.
Qed.

Definition decide_worst_case (p : F.precision) (k : parameters) (d : domain) (bound : Q) : box -> bool :=
  let bound := rational p bound in
  let omega := rational p (largest_weight (omega_range d)) in
  let tau := rational p (snd (tau_range d)) in
  let nu := rational p (fst (nu_range d)) in
  fun b =>
  match b with
  | [M; V] =>
      let quotient := I.div p V nu in
      let T := if nonnegative (I.sub p tau quotient) then quotient else tau in
      if positive V then decide_norm p k bound omega T M V else false
  | _ => false
  end.

Definition worst_case_statement (d : domain) (bound : Q) (point : list R) : Prop :=
  exists m v T, point = [m; v] /\ (T = Q2R (snd (tau_range d)) \/ T = v / Q2R (fst (nu_range d))) /\
    norm_criterion (Q2R bound) (Q2R (largest_weight (omega_range d))) T m v.

Lemma decide_worst_case_correct p e d bound b :
  decide_worst_case p (make_parameters p e) d bound b = true ->
  forall point, inside point b -> worst_case_statement d bound point.
Proof.
unfold decide_worst_case. cbv zeta. destruct b as [|M [|V [|? ?]]]; try easy.
case_eq (positive V); intros HV Hnorm point Hin; [|easy].
inversion Hin as [|m ? rest ? Hm Hrest]; subst. inversion Hrest as [|v ? rest' ? Hv Hrest']; subst.
inversion Hrest'; subst. assert (Hvpos := positive_correct v V Hv HV). revert Hnorm.
destruct (nonnegative _); intros Hnorm.
- exists m, v, (v / Q2R (fst (nu_range d))). split; [reflexivity|]. split; [now right|].
  refine (decide_norm_correct p e _ _ _ m v _ _ _ M V Hm Hv Hvpos _ _ _ Hnorm); try apply rational_correct.
  apply div_correct. exact Hv. apply rational_correct.
- exists m, v, (Q2R (snd (tau_range d))). split; [reflexivity|]. split; [now left|].
  refine (decide_norm_correct p e _ _ _ m v _ _ _ M V Hm Hv Hvpos _ _ _ Hnorm); apply rational_correct.
Qed.

Definition replay_worst_case (cover : covering) (d : domain) (bound : Q) : bool :=
  valid_domain d && Qle_bool 0 bound &&
  replayed (twice (fun p k => decide_worst_case p k d bound)) cover (box_mv d).

Theorem worst_case_replayed (cover : covering) (d : domain) (bound : Q) :
  replay_worst_case cover d bound = true -> spectral_norm_below d bound.
Proof.
unfold replay_worst_case. rewrite !andb_true_iff. intros [[Hd Hb] H].
destruct (valid_domain_positive d Hd) as (_ & _ & Hn & Ht). apply Qle_bool_R in Hb.
replace (Q2R 0) with 0 in Hb by (unfold Q2R; simpl; lra).
intros mu omega nu tau Hmu Homega Hnu Htau g Hg.
assert (Hnupos : 0 < nu) by (unfold within in Hnu; lra).
assert (Htaupos : 0 < tau) by (unfold within in Htau; lra).
assert (Hstatement := replayed_correct _ _ _ (worst_case_statement d bound)
  (twice_correct _ _ (fun p e => decide_worst_case_correct p e d bound)) H _
  (box_mv_correct d mu omega nu tau Hmu Homega Hnu Htau)).
destruct Hstatement as (m & v & T & Heq & HT & H1 & H2). injection Heq as <- <-.
do 4 eexists. split; [apply (moment_map_jacobian omega tau mu nu g); assumption|].
apply (sigma_max_worst_case _ _ _ _ _ _ (Q2R (largest_weight (omega_range d))) T); try assumption.
- now apply largest_weight_correct.
- rewrite Rabs_right by lra. unfold within in *. destruct HT as [->| ->]; [lra|].
  replace (nu * tau / Q2R (fst (nu_range d))) with (tau * (nu / Q2R (fst (nu_range d)))) by (field; lra).
  assert (1 <= nu / Q2R (fst (nu_range d))) by (apply -> Rle_div_r; lra). nra.
Qed.
(** *** The norm of the Jacobian, in all four variables *)

Definition box_free (d : domain) : box :=
  map (range fine_precision) [mu_range d; omega_range d; nu_range d; tau_range d].

Definition decide_free (p : F.precision) (k : parameters) (bound : Q) : box -> bool :=
  let bound := rational p bound in
  fun b =>
  match b with
  | [Mu; Omega; Nu; Tau] =>
      let V := I.mul p Nu Tau in
      if positive V then decide_norm p k bound (I.abs Omega) Tau (I.mul p Mu Omega) V else false
  | _ => false
  end.

Definition free_statement (bound : Q) (point : list R) : Prop :=
  exists mu omega nu tau, point = [mu; omega; nu; tau] /\
    norm_criterion (Q2R bound) (Rabs omega) tau (mu * omega) (nu * tau).

Lemma decide_free_correct p e bound b :
  decide_free p (make_parameters p e) bound b = true ->
  forall point, inside point b -> free_statement bound point.
Proof.
unfold decide_free. cbv zeta. destruct b as [|Mu [|Omega [|Nu [|Tau [|? ?]]]]]; try easy.
case_eq (positive (I.mul p Nu Tau)); intros HV Hnorm point Hpoint; [|easy].
inversion Hpoint as [|x1 ? r1 ? H1 Hr1]; subst. inversion Hr1 as [|x2 ? r2 ? H2 Hr2]; subst.
inversion Hr2 as [|x3 ? r3 ? H3 Hr3]; subst. inversion Hr3 as [|x4 ? r4 ? H4 Hr4]; subst.
inversion Hr4; subst. exists x1, x2, x3, x4. split; [reflexivity|].
assert (HVin : x3 * x4 ∈ I.mul p Nu Tau) by now apply mul_correct.
refine (decide_norm_correct p e _ _ _ _ _ _ _ _ _ _ _ HVin _ _ _ _ Hnorm).
- now apply mul_correct.
- now apply (positive_correct _ _ HVin).
- apply rational_correct.
- now apply abs_correct.
- exact H4.
Qed.

Definition replay_free (cover : covering) (d : domain) (bound : Q) : bool :=
  valid_domain d && Qle_bool 0 bound &&
  replayed (twice (fun p k => decide_free p k bound)) cover (box_free d).

Theorem free_weights_replayed (cover : covering) (d : domain) (bound : Q) :
  replay_free cover d bound = true -> spectral_norm_below d bound.
Proof.
unfold replay_free. rewrite !andb_true_iff. intros [[Hd Hb] H].
destruct (valid_domain_positive d Hd) as (_ & _ & Hn & Ht). apply Qle_bool_R in Hb.
replace (Q2R 0) with 0 in Hb by (unfold Q2R; simpl; lra).
intros mu omega nu tau Hmu Homega Hnu Htau g Hg.
assert (Hnupos : 0 < nu) by (unfold within in Hnu; lra).
assert (Htaupos : 0 < tau) by (unfold within in Htau; lra).
assert (Hin : inside [mu; omega; nu; tau] (box_free d)).
{ repeat apply Forall2_cons; try apply Forall2_nil; now apply range_correct. }
assert (Hstatement := replayed_correct _ _ _ (free_statement bound)
  (twice_correct _ _ (fun p e => decide_free_correct p e bound)) H _ Hin).
destruct Hstatement as (x1 & x2 & x3 & x4 & Heq & H1 & H2). injection Heq as <- <- <- <-.
do 4 eexists. split; [apply (moment_map_jacobian omega tau mu nu g); assumption|].
apply (sigma_max_worst_case _ _ _ _ _ _ (Rabs omega) tau); try assumption.
- lra.
- rewrite Rabs_right; lra.
Qed.

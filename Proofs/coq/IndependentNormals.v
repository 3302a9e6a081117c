(** An expectation of n independent standard normal numbers, for every function: the infimum of the sums of
    products that dominate the function. Its value on products is right, since sums that dominate a product can be
    integrated over one variable after the other. *)
Require Import Reals Lra Lia List PeanoNat.
From Coquelicot Require Import Coquelicot.
From SelfNormalization Require Import Statements MomentMap.
Import ListNotations.
Open Scope R_scope.

(** ** One variable *)

Lemma expectation_zero (m v : R) : 0 < v -> expectation (fun _ => 0) m v 0.
Proof.
intros Hv. assert (H := expectation_scal _ m v 0 1 (expectation_one m v Hv)). rewrite Rmult_0_l in H.
revert H. apply expectation_ext. intros z. ring.
Qed.

Lemma expectation_nonnegative (h : R -> R) (e : R) : (forall z, 0 <= h z) -> expectation h 0 1 e -> 0 <= e.
Proof.
intros Hh He. assert (H0 := expectation_zero 0 1 Rlt_0_1). unfold expectation in *.
assert (L : norm (0 : R) <= e); [|unfold norm in L; simpl in L; unfold abs in L; simpl in L; rewrite Rabs_R0 in L; exact L].
apply (RInt_gen_norm (V := R_CompleteNormedModule) (Fa := Rbar_locally m_infty) (Fb := Rbar_locally p_infty)
  (fun z => 0 * normal_density 0 1 z) (fun z => h z * normal_density 0 1 z)); [| |exact H0|exact He].
- apply (Filter_prod _ _ _ (fun x => x < 0) (fun x => 0 < x)); [now exists 0|now exists 0|].
  intros x y Hx Hy. simpl. lra.
- apply filter_forall. intros [x y] z _. rewrite Rmult_0_l. unfold norm; simpl. unfold abs; simpl. rewrite Rabs_R0.
  apply Rmult_le_pos; [apply Hh|]. unfold normal_density. left. apply Rdiv_lt_0_compat; [apply exp_pos|].
  apply sqrt_lt_R0. generalize PI_RGT_0. lra.
Qed.

Lemma expectation_le (h k : R -> R) (d e : R) : (forall z, h z <= k z) ->
  expectation h 0 1 d -> expectation k 0 1 e -> d <= e.
Proof.
intros H Hh Hk. assert (K : 0 <= e + -1 * d); [|lra].
apply (expectation_nonnegative (fun z => k z + -1 * h z)). { intros z. specialize (H z). lra. }
apply expectation_plus; [exact Hk|now apply expectation_scal].
Qed.

(** ** Sums of products *)

(** A factor, a function and its expectation. *)
Definition weighed : Type := (R * (R -> R) * R)%type.
Definition valid (terms : list weighed) : Prop :=
  forall k h e, In (k, h, e) terms -> 0 <= k /\ (forall z, 0 <= h z) /\ expectation h 0 1 e.
Definition at_point_of (n : nat) (terms : list weighed) (x : nat -> R) : R :=
  product_sum n (map fst terms) x.
Definition value (n : nat) (terms : list weighed) : R :=
  fold_right (fun term sum => fst (fst term) * snd term ^ n + sum) 0 terms.

Lemma valid_rest t terms : valid (t :: terms) -> valid terms.
Proof. intros H k h e Hin. apply H. now right. Qed.

Lemma valid_app l1 l2 : valid l1 -> valid l2 -> valid (l1 ++ l2).
Proof. intros H1 H2 k h e Hin. apply in_app_or in Hin. destruct Hin; [now apply H1|now apply H2]. Qed.

Lemma value_app n l1 l2 : value n (l1 ++ l2) = value n l1 + value n l2.
Proof. induction l1 as [|t l1 IH]; simpl; [ring|]. rewrite IH. ring. Qed.

Lemma at_point_app n l1 l2 x : at_point_of n (l1 ++ l2) x = at_point_of n l1 x + at_point_of n l2 x.
Proof.
unfold at_point_of, product_sum. induction l1 as [|t l1 IH]; simpl; [ring|]. rewrite IH. ring.
Qed.

Lemma value_nonnegative n terms : valid terms -> 0 <= value n terms.
Proof.
induction terms as [|[[k h] e] terms IH]; intros H; simpl; [lra|].
destruct (H k h e (or_introl eq_refl)) as (Hk & Hh & He). specialize (IH (valid_rest _ _ H)).
assert (0 <= e) by now apply (expectation_nonnegative h). assert (0 <= e ^ n) by now apply pow_le.
assert (0 <= k * e ^ n) by now apply Rmult_le_pos. lra.
Qed.

Lemma product_nonnegative n h x : (forall z : R, 0 <= h z) -> 0 <= product n (fun i => h (x i)).
Proof. intros H. induction n as [|n IH]; simpl; [lra|]. now apply Rmult_le_pos. Qed.

Lemma product_ext n (f g : nat -> R) : (forall i, (i < n)%nat -> f i = g i) -> product n f = product n g.
Proof.
induction n as [|n IH]; intros H; simpl; [reflexivity|].
rewrite IH, H by (intros; apply H || lia; lia). reflexivity.
Qed.

(** The last variable integrated: its expectation becomes part of the factor. *)
Definition integrated (terms : list weighed) : list weighed :=
  map (fun '(k, h, e) => (k * e, h, e)) terms.

Lemma integrated_valid terms : valid terms -> valid (integrated terms).
Proof.
intros H k h e Hin. apply in_map_iff in Hin. destruct Hin as ([[k' h'] e'] & E & Hin). injection E as <- <- <-.
destruct (H _ _ _ Hin) as (Hk & Hh & He). split; [|easy].
apply Rmult_le_pos; [easy|now apply (expectation_nonnegative h')].
Qed.

Lemma integrated_value n terms : value n (integrated terms) = value (S n) terms.
Proof. induction terms as [|[[k h] e] terms IH]; simpl; [reflexivity|]. rewrite IH. ring. Qed.

(** [x] with the number [z] in the place n. *)
Definition with_last (n : nat) (z : R) (x : nat -> R) (i : nat) : R := if Nat.eqb i n then z else x i.

Lemma product_with_last n h z x :
  product (S n) (fun i => h (with_last n z x i)) = product n (fun i => h (x i)) * h z.
Proof.
cbn [product]. f_equal.
- apply product_ext. intros i Hi. unfold with_last. destruct (Nat.eqb_spec i n); [lia|reflexivity].
- unfold with_last. now rewrite Nat.eqb_refl.
Qed.

Lemma expectation_of_sum n terms x : valid terms ->
  expectation (fun z => at_point_of (S n) terms (with_last n z x)) 0 1 (at_point_of n (integrated terms) x).
Proof.
unfold at_point_of, product_sum.
induction terms as [|[[k h] e] terms IH]; intros H; cbn [map fold_right integrated].
- apply expectation_zero, Rlt_0_1.
- destruct (H k h e (or_introl eq_refl)) as (_ & _ & He). cbn [fst snd].
  apply expectation_plus; [|apply IH; now apply valid_rest in H].
  apply (expectation_ext (fun z => k * product n (fun i => h (x i)) * h z)).
  { intros z. rewrite product_with_last. ring. }
  replace (k * e * product n (fun i => h (x i))) with (k * product n (fun i => h (x i)) * e) by ring.
  now apply expectation_scal.
Qed.

Theorem sums_are_above n : forall (a e : R) (h : R -> R) terms, 0 <= a -> (forall z, 0 <= h z) ->
  expectation h 0 1 e -> valid terms ->
  (forall x, a * product n (fun i => h (x i)) <= at_point_of n terms x) -> a * e ^ n <= value n terms.
Proof.
induction n as [|n IH]; intros a e h terms Ha Hh He Hterms H.
- specialize (H (fun _ => 0)). simpl in H |- *. replace (value 0 terms) with (at_point_of 0 terms (fun _ => 0)); [exact H|].
  unfold at_point_of, product_sum. clear. induction terms as [|[[k h'] e'] terms IH]; [reflexivity|].
  cbn [map fold_right value fst snd product pow] in *. now rewrite IH.
- rewrite <- integrated_value. replace (a * e ^ S n) with (a * e * e ^ n) by (simpl; ring).
  apply (IH _ _ h); try assumption.
  + apply Rmult_le_pos; [easy|now apply (expectation_nonnegative h)].
  + now apply integrated_valid.
  + intros x. apply (expectation_le (fun z => a * product n (fun i => h (x i)) * h z)
      (fun z => at_point_of (S n) terms (with_last n z x))).
    * intros z. replace (a * product n (fun i => h (x i)) * h z)
        with (a * product (S n) (fun i => h (with_last n z x i))) by (rewrite product_with_last; ring). apply H.
    * replace (a * e * product n (fun i => h (x i))) with (a * product n (fun i => h (x i)) * e) by ring.
      now apply expectation_scal.
    * now apply expectation_of_sum.
Qed.

(** ** The infimum *)

Definition sums (n : nat) (f : (nat -> R) -> R) (v : R) : Prop :=
  exists terms, valid terms /\ (forall x, f x <= at_point_of n terms x) /\ v = value n terms.

Definition outer (n : nat) (f : (nat -> R) -> R) : R := real (Glb_Rbar (sums n f)).

Lemma sums_nonnegative n f v : sums n f v -> 0 <= v.
Proof. intros (terms & H & _ & ->). now apply value_nonnegative. Qed.

Lemma outer_correct n f v : sums n f v ->
  (forall w, sums n f w -> outer n f <= w) /\ (forall b, (forall w, sums n f w -> b <= w) -> b <= outer n f).
Proof.
intros Hv. unfold outer. destruct (Glb_Rbar_correct (sums n f)) as [Hlower Hgreatest].
assert (H0 := Hgreatest (Finite 0) (fun w Hw => sums_nonnegative n f w Hw)).
assert (H1 := Hlower v Hv).
destruct (Glb_Rbar (sums n f)) as [r| |]; simpl in H0, H1; try easy.
split; [intros w Hw; exact (Hlower w Hw)|]. intros b Hb. exact (Hgreatest (Finite b) Hb).
Qed.

Lemma sums_of_dominated n f : dominated n f -> exists v, sums n f v.
Proof.
intros (terms & Hterms & Hf).
assert (H : exists weighed_terms, valid weighed_terms /\ map fst weighed_terms = terms).
{ clear Hf. induction terms as [|[k h] terms IH].
  - exists []. split; [now intros k h e Hin|reflexivity].
  - destruct IH as (rest & Hvalid & E). { intros k' h' Hin. apply Hterms. now right. }
    destruct (Hterms k h (or_introl eq_refl)) as (Hk & Hh & e & He).
    exists ((k, h, e) :: rest). split; [|simpl; now rewrite E].
    intros k' h' e' [Hin|Hin]; [injection Hin as <- <- <-; now split|now apply Hvalid]. }
destruct H as (weighed_terms & Hvalid & E). exists (value n weighed_terms), weighed_terms.
split; [exact Hvalid|]. split; [|reflexivity]. intros x. unfold at_point_of. rewrite E. apply Hf.
Qed.

Definition scaled_by (k : R) (terms : list weighed) : list weighed := map (fun '(l, h, e) => (k * l, h, e)) terms.

Lemma scaled_sums n k f v : 0 <= k -> sums n f v -> sums n (fun x => k * f x) (k * v).
Proof.
intros Hk (terms & Hvalid & Hf & ->). exists (scaled_by k terms). split; [|split].
- intros l h e Hin. apply in_map_iff in Hin. destruct Hin as ([[l' h'] e'] & E & Hin). injection E as <- <- <-.
  destruct (Hvalid _ _ _ Hin) as (Hl & Hh). split; [now apply Rmult_le_pos|exact Hh].
- intros x. apply Rle_trans with (k * at_point_of n terms x); [now apply Rmult_le_compat_l|]. right.
  unfold at_point_of, product_sum, scaled_by. clear. induction terms as [|[[l h] e] terms IH]; simpl; [ring|].
  rewrite <- IH. ring.
- unfold scaled_by. clear. induction terms as [|[[l h] e] terms IH]; simpl; [ring|]. rewrite <- IH. ring.
Qed.

Lemma sums_ext n f g v : (forall x, f x = g x) -> sums n f v -> sums n g v.
Proof.
intros E (terms & Hvalid & Hf & Hv). exists terms. split; [easy|]. split; [|easy]. intros x. now rewrite <- E.
Qed.

Lemma outer_scaled_le n k f : 0 <= k -> (exists v, sums n f v) -> outer n (fun x => k * f x) <= k * outer n f.
Proof.
intros Hk (v & Hv). destruct (outer_correct n f v Hv) as [_ Hgreatest].
destruct (outer_correct n (fun x => k * f x) (k * v) (scaled_sums n k f v Hk Hv)) as [Hlower _].
destruct Hk as [Hk| <-].
- assert (K : outer n (fun x => k * f x) / k <= outer n f).
  { apply Hgreatest. intros w Hw. apply Rmult_le_reg_l with k; [easy|].
    replace (k * (outer n (fun x => k * f x) / k)) with (outer n (fun x => k * f x)) by (field; lra).
    apply Hlower. apply scaled_sums; [lra|exact Hw]. }
  apply (Rmult_le_compat_l k) in K; [|lra].
  replace (k * (outer n (fun x => k * f x) / k)) with (outer n (fun x => k * f x)) in K by (field; lra). exact K.
- rewrite Rmult_0_l. apply Hlower. exists []. split; [now intros k h e Hin|]. split; [|reflexivity].
  intros x. unfold at_point_of, product_sum. simpl. lra.
Qed.

Theorem outer_is_expectation n : independent_normals n (outer n).
Proof.
split.
- intros f g H Hg. destruct (sums_of_dominated n g Hg) as (v & Hv).
  assert (Hincluded : forall w, sums n g w -> sums n f w).
  { intros w (terms & Hvalid & Hterms & Hw). exists terms. split; [easy|]. split; [|easy].
    intros x. apply Rle_trans with (g x); [apply H|apply Hterms]. }
  destruct (outer_correct n g v Hv) as [_ Hgreatest].
  destruct (outer_correct n f v (Hincluded v Hv)) as [Hlower _].
  apply Hgreatest. intros w Hw. now apply Hlower, Hincluded.
- intros k f Hk Hf. assert (Hv := sums_of_dominated n f Hf). apply Rle_antisym; [now apply outer_scaled_le|].
  destruct Hk as [Hk| <-].
  + assert (Hkv : exists v, sums n (fun x => k * f x) v).
    { destruct Hv as (v & Hv). exists (k * v). apply scaled_sums; [lra|easy]. }
    assert (Hinv : 0 <= / k) by (left; now apply Rinv_0_lt_compat).
    assert (K := outer_scaled_le n (/ k) (fun x => k * f x) Hinv Hkv). cbv beta in K.
    assert (E : outer n (fun x => / k * (k * f x)) = outer n f).
    { unfold outer. f_equal. apply Glb_Rbar_eqset. intros w.
      split; apply sums_ext; intros x; field; lra. }
    rewrite E in K. apply (Rmult_le_compat_l k) in K; [|lra].
    replace (k * (/ k * outer n (fun x => k * f x))) with (outer n (fun x => k * f x)) in K by (field; lra). exact K.
  + rewrite Rmult_0_l. destruct Hv as (v & Hv).
    destruct (outer_correct n (fun x => 0 * f x) (0 * v) (scaled_sums n 0 f v (Rle_refl 0) Hv)) as [_ Hgreatest].
    apply Hgreatest. intros w Hw. now apply sums_nonnegative in Hw.
- intros f g Hf Hg. destruct (sums_of_dominated n f Hf) as (v & Hv). destruct (sums_of_dominated n g Hg) as (w & Hw).
  assert (Hsum : forall a b, sums n f a -> sums n g b -> sums n (fun x => f x + g x) (a + b)).
  { intros a b (l1 & V1 & F1 & ->) (l2 & V2 & F2 & ->). exists (l1 ++ l2). split; [now apply valid_app|].
    split; [|now rewrite value_app]. intros x. rewrite at_point_app. specialize (F1 x). specialize (F2 x). lra. }
  destruct (outer_correct n f v Hv) as [_ Gf]. destruct (outer_correct n g w Hw) as [_ Gg].
  destruct (outer_correct n _ _ (Hsum v w Hv Hw)) as [L _].
  assert (K : outer n (fun x => f x + g x) - outer n f <= outer n g); [|lra].
  apply Gg. intros b Hb. assert (K : outer n (fun x => f x + g x) - b <= outer n f); [|lra].
  apply Gf. intros a Ha. assert (K := L _ (Hsum a b Ha Hb)). lra.
- intros h e Hh He.
  assert (Hs : sums n (fun x => product n (fun i => h (x i))) (e ^ n)).
  { exists [(1, h, e)]. split; [|split].
    - intros k' h' e' [Hin|[]]. injection Hin as <- <- <-. now split; [lra|].
    - intros x. unfold at_point_of, product_sum. simpl. lra.
    - simpl. ring. }
  destruct (outer_correct n _ _ Hs) as [Hlower Hgreatest]. apply Rle_antisym; [now apply Hlower|].
  apply Hgreatest. intros w (terms & Hvalid & Hterms & ->). rewrite <- (Rmult_1_l (e ^ n)).
  apply (sums_are_above n 1 e h); try easy; [lra|]. intros x. rewrite Rmult_1_l. apply Hterms.
Qed.

Theorem independent_normals_exist : Independent_normals_exist.
Proof. intros n. exists (outer n). apply outer_is_expectation. Qed.

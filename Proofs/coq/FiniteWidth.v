(** One layer of finite width: Chernoff's bound, from the exponential moments of SELU and an expectation of
    independent standard normal numbers. *)
Require Import Reals Lra ZArith List.
From Coquelicot Require Import Coquelicot.
From SelfNormalization Require Import Statements MomentMap Expression ExponentialMoments ImproperIntegrals IndependentNormals.
Import ListNotations.
Open Scope R_scope.

(** ** Continuity *)

Lemma selu_by_absolute_value (x : R) :
  selu x = lambda01 * ((x + Rabs x) / 2 + alpha01 * (exp ((x - Rabs x) / 2) - 1)).
Proof.
unfold selu. destruct (Rlt_dec 0 x) as [H|H].
- rewrite Rabs_right by lra. replace ((x - x) / 2) with 0 by field. rewrite exp_0. field.
- rewrite Rabs_left1 by lra. replace ((x - - x) / 2) with x by field. field.
Qed.

Lemma selu_continuous (x : R) : continuous selu x.
Proof.
apply (continuous_ext (fun x => lambda01 * ((x + Rabs x) / 2 + alpha01 * (exp ((x - Rabs x) / 2) - 1)))).
{ intros y. now rewrite selu_by_absolute_value. }
assert (Habs : continuous Rabs x) by apply continuous_Rabs.
assert (Hid : continuous (fun x : R => x) x) by apply continuous_id.
apply (continuous_mult (fun _ => lambda01)); [apply continuous_const|].
apply (continuous_plus (fun x => (x + Rabs x) / 2)).
- apply (continuous_mult (fun x => x + Rabs x)); [|apply continuous_const].
  now apply (continuous_plus (fun x : R => x)).
- apply (continuous_mult (fun _ => alpha01)); [apply continuous_const|].
  apply (continuous_minus (fun x => exp ((x - Rabs x) / 2))); [|apply continuous_const].
  apply (continuous_comp (fun x => (x - Rabs x) / 2) exp).
  + apply (continuous_mult (fun x => x - Rabs x)); [|apply continuous_const].
    now apply (continuous_minus (fun x : R => x)).
  + apply (ex_derive_continuous exp). auto_derive. easy.
Qed.

(** ** The exponential moment as an expectation *)

Lemma standard_density (z : R) : normal_density 0 1 z = normal_bell z / sqrt (2 * PI).
Proof.
unfold normal_density, normal_bell. rewrite (Rmult_1_r (2 * PI)).
replace (- ((z - 0) ^ 2 / (2 * 1))) with (- (z * z / 2)) by field. reflexivity.
Qed.

Definition exponential_moment (t s : R) (z : R) : R := exp (t * selu (s * z) ^ 2).

Theorem exponential_moment_below (t s s1 bound : R) : (forall z, t * selu (s * z) ^ 2 <= t * selu (s1 * z) ^ 2) ->
  (forall A B, A <= 0 <= B ->
     exists I, is_RInt (fun z => exponential_moment t s1 z * normal_bell z) A B I /\ I <= bound) ->
  exists e, expectation (exponential_moment t s) 0 1 e /\ 0 <= e <= bound / sqrt (2 * PI).
Proof.
intros Hz Hbound.
assert (Hroot : 0 < sqrt (2 * PI)) by (apply sqrt_lt_R0; generalize PI_RGT_0; lra).
set (f := fun z => exponential_moment t s z * normal_bell z).
assert (Hcontinuous : forall z, continuous f z).
{ intros z. apply (continuous_mult (exponential_moment t s)).
  - apply (continuous_comp (fun z => t * selu (s * z) ^ 2) exp).
    + apply (continuous_mult (fun _ => t)); [apply continuous_const|].
      apply (continuous_ext (fun z => selu (s * z) * selu (s * z))).
      { intros y. change (selu (s * y) * selu (s * y) = selu (s * y) ^ 2). ring. }
      assert (H : continuous (fun z => selu (s * z)) z).
      { apply (continuous_comp (fun z => s * z) selu); [|apply selu_continuous].
        apply (continuous_mult (fun _ => s)); [apply continuous_const|apply continuous_id]. }
      now apply (continuous_mult (fun z => selu (s * z))).
    + apply (ex_derive_continuous exp). auto_derive. easy.
  - apply (ex_derive_continuous normal_bell). unfold normal_bell. auto_derive. easy. }
destruct (bounded_integral f bound) as (I & HI & Hnonneg & Hle).
- exact Hcontinuous.
- intros z. unfold f, exponential_moment, normal_bell. left. apply Rmult_lt_0_compat; apply exp_pos.
- intros A B HAB. apply (bound_of_scale t s s1 bound Hz Hbound A B _ HAB).
  apply (RInt_correct f), (ex_RInt_continuous f). auto.
- exists (/ sqrt (2 * PI) * I). split.
  + unfold expectation. apply (is_RInt_gen_ext (fun z => scal (/ sqrt (2 * PI)) (f z))).
    { apply filter_forall. intros ab z _. rewrite standard_density. unfold f, Rdiv. simpl.
      change (scal ?a ?b) with (a * b). ring. }
    now apply (is_RInt_gen_scal (V := R_NormedModule)).
  + assert (Hinv := Rinv_0_lt_compat _ Hroot). split; [apply Rmult_le_pos; lra|].
    unfold Rdiv. rewrite (Rmult_comm bound). apply Rmult_le_compat_l; lra.
Qed.

(** ** Chernoff's bound *)

Lemma product_of_exponentials (t a : R) (n : nat) (h : nat -> R) :
  product n (fun i => exp (t * h i)) * exp (- (t * a)) ^ n = exp (t * (total n h - INR n * a)).
Proof.
induction n as [|n IH].
- simpl. rewrite Rmult_1_l, <- exp_0. f_equal. ring.
- cbn [product total pow].
  replace (product n (fun i => exp (t * h i)) * exp (t * h n) * (exp (- (t * a)) * exp (- (t * a)) ^ n))
    with (product n (fun i => exp (t * h i)) * exp (- (t * a)) ^ n * (exp (t * h n) * exp (- (t * a)))) by ring.
  rewrite IH, <- !exp_plus. f_equal. rewrite S_INR. ring.
Qed.

Theorem chernoff (n : nat) (E : ((nat -> R) -> R) -> R) (h : R -> R) (t a e : R) :
  independent_normals n E -> 0 <= t -> expectation (fun z => exp (t * h z)) 0 1 e ->
  E (fun x => indicator (INR n * a) (total n (fun i => h (x i)))) <= (exp (- (t * a)) * e) ^ n.
Proof.
intros [Hgrows Hscale _ Hproduct] Ht He. set (k := exp (- (t * a)) ^ n).
assert (Hk : 0 <= k) by (apply pow_le; left; apply exp_pos).
set (tilted := fun x : nat -> R => product n (fun i => exp (t * h (x i)))).
assert (Hvalid : forall l g, In (l, g) [(1, fun z => exp (t * h z))] ->
  0 <= l /\ (forall z, 0 <= g z) /\ exists e, expectation g 0 1 e).
{ intros l g [Hin|[]]. injection Hin as <- <-. split; [lra|]. split; [intros z; left; apply exp_pos|now exists e]. }
assert (Hpositive : forall x, 0 <= tilted x).
{ intros x. apply (product_nonnegative n (fun z => exp (t * h z))). intros z. left; apply exp_pos. }
assert (Htilted : dominated n tilted).
{ exists [(1, fun z => exp (t * h z))]. split; [exact Hvalid|]. intros x. split; [apply Hpositive|].
  unfold product_sum. simpl. fold (tilted x). lra. }
apply Rle_trans with (E (fun x => k * tilted x)).
- apply Hgrows.
  + intros x. unfold k, tilted. rewrite (Rmult_comm (_ ^ n)).
    rewrite (product_of_exponentials t a n (fun i => h (x i))). unfold indicator.
    destruct (Rle_dec _ _) as [H|H]; split; try lra; try (left; apply exp_pos).
    rewrite <- exp_0. apply exp_le. apply Rmult_le_pos; lra.
  + exists [(k, fun z => exp (t * h z))]. split.
    * intros l g [Hin|[]]. injection Hin as <- <-. split; [exact Hk|apply (Hvalid 1); now left].
    * intros x. split; [now apply Rmult_le_pos|]. unfold product_sum. simpl. fold (tilted x). lra.
- rewrite Hscale by assumption. unfold tilted.
  rewrite (Hproduct (fun z => exp (t * h z)) e); [|intros z; left; apply exp_pos|exact He].
  unfold k. rewrite Rpow_mult_distr. lra.
Qed.

(** ** Tails of one layer *)

Definition cells (width : Z) (count : nat) : list R :=
  List.map (fun k => - IZR (Z.of_nat k) / IZR width) (List.seq 1 count).

Ltac cells_descend :=
  unfold cells; cbn [List.map List.seq descends Z.of_nat Pos.of_succ_nat Pos.succ]; repeat split; lra.

Lemma moment_at_2 : forall A B, A <= 0 <= B ->
  exists I, is_RInt (fun z => exponential_moment (41 / 1000) (sqrt 2) z * normal_bell z) A B I /\
    I <= sqrt (2 * PI) * exp (41 / 1000 * 2) * (996 / 1000).
Proof.
assert (Hd : 0 < 1 / 2 - 41 / 1000 * (lambda01 * sqrt 2) ^ 2) by enclose.
apply (moment_generating_below _ _ (sqrt (1 / 2 - 41 / 1000 * (lambda01 * sqrt 2) ^ 2)) (cells 10 40)).
- lra.
- apply sqrt_pos.
- now apply sqrt_lt_R0.
- apply sqrt_sqrt. lra.
- cells_descend.
- unfold cells. cbn [List.map List.seq step_sum Z.of_nat Pos.of_succ_nat Pos.succ]. enclose.
Qed.

Lemma moment_at_half : forall A B, A <= 0 <= B ->
  exists I, is_RInt (fun z => exponential_moment (- (18 / 100)) (sqrt (1 / 2)) z * normal_bell z) A B I /\
    I <= sqrt (2 * PI) * exp (- (18 / 100 * (1 / 2))) * (995 / 1000).
Proof.
assert (Hd : 0 < 1 / 2 + 18 / 100 * (lambda01 * sqrt (1 / 2)) ^ 2) by enclose.
apply (damped_moment_below _ _ (sqrt (1 / 2 + 18 / 100 * (lambda01 * sqrt (1 / 2)) ^ 2)) (cells 20 60)).
- lra.
- apply sqrt_pos.
- now apply sqrt_lt_R0.
- apply sqrt_sqrt. lra.
- cells_descend.
- unfold cells. cbn [List.map List.seq damped_sum Z.of_nat Pos.of_succ_nat Pos.succ]. enclose.
Qed.

(** A bound of the exponential moment makes one of Chernoff's factor. *)
Lemma factor_below (t a e r : R) : 0 <= e <= sqrt (2 * PI) * exp (t * a) * r / sqrt (2 * PI) ->
  0 <= exp (- (t * a)) * e <= r.
Proof.
intros [H0 H]. assert (Hroot : 0 < sqrt (2 * PI)) by (apply sqrt_lt_R0; generalize PI_RGT_0; lra).
assert (Hpos := exp_pos (- (t * a))). split; [apply Rmult_le_pos; lra|].
apply Rle_trans with (exp (- (t * a)) * (exp (t * a) * r)).
- apply Rmult_le_compat_l; [lra|]. eapply Rle_trans; [exact H|]. right. field. lra.
- rewrite <- Rmult_assoc, <- exp_plus, Rplus_opp_l, exp_0. lra.
Qed.

Lemma tail_above n E q b t rate : independent_normals n E -> 0 <= t -> 0 <= q <= b ->
  (forall A B, A <= 0 <= B -> exists I, is_RInt (fun z => exponential_moment t (sqrt b) z * normal_bell z) A B I /\
     I <= sqrt (2 * PI) * exp (t * b) * rate) ->
  E (fun x => indicator (INR n * b) (total n (fun i => selu (sqrt q * x i) ^ 2))) <= rate ^ n.
Proof.
intros HE Ht Hq Hmoment.
assert (Hs : 0 <= sqrt q <= sqrt b) by (split; [apply sqrt_pos|apply sqrt_le_1_alt; lra]).
destruct (exponential_moment_below t (sqrt q) (sqrt b) _
  ltac:(intros z; apply Rmult_le_compat_l; [lra|now apply selu_squared_monotone]) Hmoment) as (e & He & Hbounds).
eapply Rle_trans; [exact (chernoff n E (fun z => selu (sqrt q * z) ^ 2) t b e HE Ht He)|].
apply pow_incr. now apply factor_below.
Qed.

Lemma tail_below n E q a t rate : independent_normals n E -> 0 <= t -> 0 <= a <= q ->
  (forall A B, A <= 0 <= B -> exists I, is_RInt (fun z => exponential_moment (- t) (sqrt a) z * normal_bell z) A B I /\
     I <= sqrt (2 * PI) * exp (- (t * a)) * rate) ->
  E (fun x => indicator (INR n * - a) (total n (fun i => - selu (sqrt q * x i) ^ 2))) <= rate ^ n.
Proof.
intros HE Ht Hq Hmoment.
assert (Hs : 0 <= sqrt a <= sqrt q) by (split; [apply sqrt_pos|apply sqrt_le_1_alt; lra]).
destruct (exponential_moment_below (- t) (sqrt q) (sqrt a) _
  ltac:(intros z; apply Rmult_le_compat_neg_l; [lra|now apply selu_squared_monotone]) Hmoment) as (e & He & Hbounds).
assert (He' : expectation (fun z => exp (t * - selu (sqrt q * z) ^ 2)) 0 1 e).
{ revert He. apply expectation_ext. intros z. unfold exponential_moment. f_equal. ring. }
eapply Rle_trans; [exact (chernoff n E (fun z => - selu (sqrt q * z) ^ 2) t (- a) e HE Ht He')|].
apply pow_incr. apply factor_below. replace (t * - a) with (- (t * a)) by ring. exact Hbounds.
Qed.

Theorem mean_square_stays : Mean_square_stays.
Proof. intros n E q HE Hq. exact (tail_above n E q 2 (41 / 1000) _ HE ltac:(lra) Hq moment_at_2). Qed.

(** ** All layers *)

Lemma constant_is_dominated n k : 0 <= k -> dominated n (fun _ => k).
Proof.
intros Hk. exists [(k, fun _ => 1)]. split.
- intros l g [Hin|[]]. injection Hin as <- <-. split; [easy|]. split; [intros; lra|].
  exists 1. apply expectation_one. lra.
- intros x. assert (E : product n (fun i : nat => 1) = 1) by (induction n as [|n IH]; simpl; lra).
  unfold product_sum. simpl. rewrite E. lra.
Qed.

Lemma bounded_is_dominated n k f : 0 <= k -> (forall x, 0 <= f x <= k) -> dominated n f.
Proof.
intros Hk H. destruct (constant_is_dominated n k Hk) as (terms & Hterms & Hbelow). exists terms.
split; [exact Hterms|]. intros x. specialize (H x). specialize (Hbelow x). lra.
Qed.

Lemma expectation_of_constant n E k : independent_normals n E -> 0 <= k -> E (fun _ => k) <= k.
Proof.
intros [Hgrows Hscale _ Hproduct] Hk.
assert (H1 : E (fun _ => product n (fun _ => 1)) = 1 ^ n)
  by (apply (Hproduct (fun _ => 1) 1); [intros; lra|apply expectation_one; lra]).
assert (Hone : product n (fun _ : nat => 1) = 1) by (clear; induction n as [|n IH]; simpl; lra).
assert (Hdominated : dominated n (fun _ => product n (fun _ => 1))).
{ apply (bounded_is_dominated n 1); [lra|]. intros x. rewrite Hone. lra. }
apply Rle_trans with (E (fun _ => k * product n (fun _ => 1))).
- apply Hgrows; [intros x; rewrite Hone; lra|].
  apply (bounded_is_dominated n k); [easy|]. intros x. rewrite Hone. lra.
- rewrite Hscale, H1, pow1 by easy. lra.
Qed.

Lemma total_opposite n h : total n (fun i => - h i) = - total n h.
Proof. induction n as [|n IH]; simpl; [ring|]. rewrite IH. ring. Qed.

Theorem leaves_seldom n E a b u d layers : (0 < n)%nat -> independent_normals n E -> 0 <= u -> 0 <= d ->
  (forall q, a <= q <= b ->
     E (fun x => indicator (INR n * b) (total n (fun i => selu (sqrt q * x i) ^ 2))) <= u) ->
  (forall q, a <= q <= b ->
     E (fun x => indicator (INR n * - a) (total n (fun i => - selu (sqrt q * x i) ^ 2))) <= d) ->
  forall q, a <= q <= b -> leaving n E a b layers q <= INR layers * (u + d).
Proof.
intros Hn HE Hu Hd Hup Hdown. set (B := u + d). assert (HB : 0 <= B) by (unfold B; lra).
assert (HINR : 0 < INR n) by now apply lt_0_INR.
assert (Hboth : forall q, a <= q <= b -> 0 <= leaving n E a b layers q /\
  leaving n E a b layers q <= INR layers * B); [|intros q Hq; now apply Hboth].
induction layers as [|layers IH]; intros q Hq; [simpl; lra|].
assert (Hrest : 0 <= INR layers * B) by (apply Rmult_le_pos; [apply pos_INR|easy]).
set (next := fun x : nat -> R => total n (fun i => selu (sqrt q * x i) ^ 2) / INR n).
set (F := fun x => if Rle_dec a (next x) then
    if Rle_dec (next x) b then leaving n E a b layers (next x) else 1 else 1).
change (leaving n E a b (S layers) q) with (E F).
set (above := fun x : nat -> R => indicator (INR n * b) (total n (fun i => selu (sqrt q * x i) ^ 2))).
set (below := fun x : nat -> R => indicator (INR n * - a) (total n (fun i => - selu (sqrt q * x i) ^ 2))).
assert (Hindicator : forall y z, 0 <= indicator y z <= 1) by (intros y z; unfold indicator; destruct Rle_dec; lra).
assert (Habove : forall x, 0 <= above x <= 1) by (intros x; apply Hindicator).
assert (Hbelow : forall x, 0 <= below x <= 1) by (intros x; apply Hindicator).
assert (HF : forall x, 0 <= F x <= INR layers * B + (above x + below x)).
{ intros x. unfold F. specialize (Habove x). specialize (Hbelow x).
  assert (Hnext : next x * INR n = total n (fun i => selu (sqrt q * x i) ^ 2)) by (unfold next; field; lra).
  destruct (Rle_dec a (next x)) as [H1|H1]; [destruct (Rle_dec (next x) b) as [H2|H2]|].
  - destruct (IH (next x) (conj H1 H2)). lra.
  - assert (Ha : above x = 1); [|lra]. unfold above, indicator. destruct Rle_dec as [H|H]; [reflexivity|].
    exfalso. apply H. rewrite <- Hnext. nra.
  - assert (Hb : below x = 1); [|lra]. unfold below, indicator. destruct Rle_dec as [H|H]; [reflexivity|].
    exfalso. apply H. rewrite total_opposite, <- Hnext. nra. }
assert (Dabove : dominated n above) by (apply (bounded_is_dominated n 1); [lra|exact Habove]).
assert (Dbelow : dominated n below) by (apply (bounded_is_dominated n 1); [lra|exact Hbelow]).
assert (Dtails : dominated n (fun x => above x + below x)).
{ apply (bounded_is_dominated n 2); [lra|]. intros x. specialize (Habove x). specialize (Hbelow x). lra. }
assert (Dall : dominated n (fun x => INR layers * B + (above x + below x))).
{ apply (bounded_is_dominated n (INR layers * B + 2)); [lra|].
  intros x. specialize (Habove x). specialize (Hbelow x). lra. }
assert (DF : dominated n F).
{ apply (bounded_is_dominated n (INR layers * B + 2)); [lra|].
  intros x. specialize (HF x). specialize (Habove x). specialize (Hbelow x). lra. }
assert (K5 := Hup q Hq). fold above in K5.
assert (K6 := Hdown q Hq). fold below in K6.
clearbody above below F. assert (HE' := HE). destruct HE' as [Hgrows Hscale Hadds _].
split.
- apply Rle_trans with (E (fun x => 0 * F x)).
  + rewrite Hscale; [lra|lra|exact DF].
  + apply Hgrows; [intros x; specialize (HF x); lra|exact DF].
- assert (K1 : E F <= E (fun x => INR layers * B + (above x + below x))) by now apply Hgrows.
  assert (K2 := Hadds (fun _ => INR layers * B) (fun x => above x + below x)
    (constant_is_dominated n _ Hrest) Dtails). cbv beta in K2.
  assert (K3 := Hadds above below Dabove Dbelow).
  assert (K4 := expectation_of_constant n E (INR layers * B) HE Hrest).
  rewrite S_INR. unfold B in *. lra.
Qed.

Theorem mean_squares_stay : Mean_squares_stay.
Proof.
intros n E layers q Hn HE. apply leaves_seldom; try assumption; try (apply pow_le; lra).
- intros r Hr. apply (tail_above n E r 2 (41 / 1000)); try assumption; try lra. exact moment_at_2.
- intros r Hr. apply (tail_below n E r (1 / 2) (18 / 100)); try assumption; try lra. exact moment_at_half.
Qed.

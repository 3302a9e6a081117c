(** One layer of finite width: Chernoff's bound, from the exponential moments of SELU and an expectation of
    independent standard normal numbers. *)
Require Import Reals Lra ZArith List.
From Coquelicot Require Import Coquelicot.
From SelfNormalization Require Import Statements MomentMap Expression ExponentialMoments ImproperIntegrals.
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

Theorem exponential_moment_below (t s s1 bound : R) : 0 <= t -> 0 <= s <= s1 ->
  (forall A B, A <= 0 <= B ->
     exists I, is_RInt (fun z => exponential_moment t s1 z * normal_bell z) A B I /\ I <= bound) ->
  exists e, expectation (exponential_moment t s) 0 1 e /\ 0 <= e <= bound / sqrt (2 * PI).
Proof.
intros Ht Hs Hbound.
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
- intros A B HAB. apply (selu_monotone_mgf t s s1 bound Ht Hs Hbound A B _ HAB).
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
intros [Hmonotone Hscale Hproduct] Ht He.
apply Rle_trans with (E (fun x => exp (- (t * a)) ^ n * product n (fun i => exp (t * h (x i))))).
- apply Hmonotone. intros x. rewrite (Rmult_comm (_ ^ n)).
  rewrite (product_of_exponentials t a n (fun i => h (x i))). unfold indicator.
  destruct (Rle_dec _ _) as [H|H]; [|left; apply exp_pos]. rewrite <- exp_0. apply exp_le.
  apply Rmult_le_pos; lra.
- rewrite Hscale by (apply pow_le; left; apply exp_pos).
  rewrite (Hproduct (fun z => exp (t * h z)) e); [|intros z; left; apply exp_pos|exact He].
  rewrite Rpow_mult_distr. lra.
Qed.

(** ** An instance: tau = 1, q up to 2, t = 0.041, 40 cells of width 1/10 *)

Definition cells : list R := List.map (fun k => - IZR (Z.of_nat k) / 10) (List.seq 1 40).

Lemma moment_at_2 : forall A B, A <= 0 <= B ->
  exists I, is_RInt (fun z => exponential_moment (41 / 1000) (sqrt 2) z * normal_bell z) A B I /\
    I <= sqrt (2 * PI) * exp (41 / 1000 * 2) * (996 / 1000).
Proof.
assert (Hd : 0 < 1 / 2 - 41 / 1000 * (lambda01 * sqrt 2) ^ 2) by enclose.
apply (moment_generating_below _ _ (sqrt (1 / 2 - 41 / 1000 * (lambda01 * sqrt 2) ^ 2)) cells).
- lra.
- apply sqrt_pos.
- now apply sqrt_lt_R0.
- apply sqrt_sqrt. lra.
- unfold cells. cbn [List.map List.seq descends Z.of_nat Pos.of_succ_nat Pos.succ]. repeat split; lra.
- unfold cells. cbn [List.map List.seq step_sum Z.of_nat Pos.of_succ_nat Pos.succ]. enclose.
Qed.

Theorem mean_square_stays : Mean_square_stays.
Proof.
intros n E q HE Hq.
assert (Hs : 0 <= sqrt q <= sqrt 2) by (split; [apply sqrt_pos|apply sqrt_le_1_alt; lra]).
destruct (exponential_moment_below (41 / 1000) (sqrt q) (sqrt 2) _ ltac:(lra) Hs moment_at_2)
  as (e & He & Hnonneg & Hle).
assert (Hroot : 0 < sqrt (2 * PI)) by (apply sqrt_lt_R0; generalize PI_RGT_0; lra).
eapply Rle_trans. exact (chernoff n E (fun z => selu (sqrt q * z) ^ 2) (41 / 1000) 2 e HE ltac:(lra) He).
assert (Hcancel : exp (- (41 / 1000 * 2)) * exp (41 / 1000 * 2) = 1).
{ rewrite <- exp_plus, Rplus_opp_l. apply exp_0. }
assert (Hpos := exp_pos (- (41 / 1000 * 2))).
assert (Hmoment : e <= exp (41 / 1000 * 2) * (996 / 1000)).
{ eapply Rle_trans; [exact Hle|]. right. field. lra. }
apply pow_incr. split; [apply Rmult_le_pos; lra|].
apply Rle_trans with (exp (- (41 / 1000 * 2)) * (exp (41 / 1000 * 2) * (996 / 1000))).
- apply Rmult_le_compat_l; lra.
- rewrite <- Rmult_assoc, Hcancel. lra.
Qed.

(** Certificates of version 3 about a random SELU network of one width, replayed (Documentation/CertificateFormat.md):
    those with one exponent sigma for either edge, and a row with a constant c alone. Such a row says that
    n ln E exp(sigma/n selu(sqrt q Z)^2) <= sigma r + c for all q of the interval [a, b]. The left side is monotone in
    q, so its value at b decides, or for the lower edge, with a negative exponent, that at a. *)
Require Import Reals Lra Lia ZArith List.
From Coquelicot Require Import Coquelicot.
From SelfNormalization Require Import Statements Expression ExponentialMoments FiniteWidth.
Import ListNotations.
Open Scope R_scope.

Definition row_at (n : nat) (b r sigma c : R) : Prop := forall A B, A <= 0 <= B ->
  exists I, is_RInt (fun z => exponential_moment (sigma / INR n) (sqrt b) z * normal_bell z) A B I /\
    I <= sqrt (2 * PI) * exp ((sigma * r + c) / INR n).

Lemma rate_to_the_n n x : (0 < n)%nat -> exp (x / INR n) ^ n = exp x.
Proof.
intros Hn. assert (HINR : 0 < INR n) by now apply lt_0_INR.
assert (E : forall k y, exp y ^ k = exp (INR k * y)).
{ intros k y. induction k as [|k IH]; [simpl; now rewrite Rmult_0_l, exp_0|].
  cbn [pow]. rewrite IH, <- exp_plus. f_equal. rewrite S_INR. ring. }
rewrite E. f_equal. field. lra.
Qed.

Theorem width_replayed n layers a b r sigma c sigma' c' q p : (0 < n)%nat -> 0 <= a -> a <= q <= b ->
  0 <= sigma -> sigma' <= 0 -> row_at n b r sigma c -> row_at n a r sigma' c' ->
  INR layers * (exp (c - sigma * (b - r)) + exp (c' - sigma' * (a - r))) <= 1 - p ->
  Mean_squares_stay_within n layers a b q p.
Proof.
intros Hn Ha Hq Hsigma Hsigma' Hup Hdown Hsum E HE. assert (HINR : 0 < INR n) by now apply lt_0_INR.
assert (Hinv := Rinv_0_lt_compat _ HINR).
eapply Rle_trans; [|exact Hsum].
apply leaves_seldom; try assumption; try (left; apply exp_pos).
- intros s Hs. rewrite <- (rate_to_the_n n) by exact Hn.
  apply (tail_above n E s b (sigma / INR n)); [exact HE|apply Rmult_le_pos; lra|lra|].
  intros A B HAB. destruct (Hup A B HAB) as (I & HI & Hbound). exists I. split; [exact HI|].
  eapply Rle_trans; [exact Hbound|]. right. rewrite Rmult_assoc, <- exp_plus. f_equal. f_equal. field. lra.
- intros s Hs. rewrite <- (rate_to_the_n n) by exact Hn.
  apply (tail_below n E s a (- sigma' / INR n)); [exact HE|apply Rmult_le_pos; lra|lra|].
  intros A B HAB. destruct (Hdown A B HAB) as (I & HI & Hbound). exists I. split.
  + replace (- (- sigma' / INR n)) with (sigma' / INR n) by (field; lra). exact HI.
  + eapply Rle_trans; [exact Hbound|]. right. rewrite Rmult_assoc, <- exp_plus. f_equal. f_equal. field. lra.
Qed.

(** A row by steps of 1/width on the negative numbers, [count] of them; [square] is 1/2 - sigma/n lambda^2 q. *)
Theorem row_by_steps n q r sigma c width count : 0 <= sigma / INR n -> 0 <= q ->
  let square := 1 / 2 - sigma / INR n * (lambda01 * sqrt q) ^ 2 in 0 < square ->
  descends 0 (cells width count) ->
  step_sum (sigma / INR n) (sqrt q) 0 (cells width count) + sqrt PI / (2 * sqrt square) <=
    sqrt (2 * PI) * exp ((sigma * r + c) / INR n) ->
  row_at n q r sigma c.
Proof.
intros Ht Hq square Hsquare Hcells Hsum. unfold row_at, exponential_moment.
apply (moment_generating_below _ _ (sqrt square) (cells width count)); try assumption.
- apply sqrt_pos.
- now apply sqrt_lt_R0.
- exact (sqrt_sqrt _ (Rlt_le _ _ Hsquare)).
Qed.
Theorem row_by_damped_steps n q r sigma c width count : 0 <= - sigma / INR n -> 0 <= q ->
  let square := 1 / 2 + - sigma / INR n * (lambda01 * sqrt q) ^ 2 in 0 < square ->
  descends 0 (cells width count) ->
  damped_sum (- sigma / INR n) (sqrt q) 0 (cells width count) + sqrt PI / (2 * sqrt square) <=
    sqrt (2 * PI) * exp ((sigma * r + c) / INR n) ->
  row_at n q r sigma c.
Proof.
intros Ht Hq square Hsquare Hcells Hsum A B HAB. unfold exponential_moment.
destruct (damped_moment_below (- sigma / INR n) (sqrt q) (sqrt square) (cells width count) _ Ht (sqrt_pos _)
  (sqrt_lt_R0 _ Hsquare) (sqrt_sqrt _ (Rlt_le _ _ Hsquare)) Hcells Hsum A B HAB) as (I & HI & Hbound).
exists I. split; [|exact Hbound]. revert HI. apply is_RInt_ext. intros z _.
replace (- (- sigma / INR n)) with (sigma / INR n) by (unfold Rdiv; ring). reflexivity.
Qed.

(** ** The tactic of generated files *)

Ltac counted n := let z := eval compute in (Z.of_nat n) in constr:(IZR z).
Ltac enclosed :=
  lazymatch goal with
  | |- ?x <= ?y =>
      let a := reify x in let b := reify y in
      change (denote a <= denote b); apply (decide_at_most 24%positive); abstract (vm_cast_no_check (eq_refl true))
  end.
Ltac row_of_steps lemma steps count :=
  apply (lemma _ _ _ _ _ steps count);
  repeat match goal with |- context [INR ?n] =>
    let r := counted n in replace (INR n) with r by (rewrite INR_IZR_INZ; reflexivity) end;
  [lra|lra|enclose|cells_descend|
   unfold cells; cbn [List.map List.seq step_sum damped_sum Z.of_nat Pos.of_succ_nat Pos.succ]; enclosed].

(** Center, exponent and constant of either row, and how finely Coq cuts its integral. *)
Ltac by_rows r sigma c steps count sigma' c' steps' count' :=
  apply (width_replayed _ _ _ _ r sigma c sigma' c');
  [lia|lra|lra|lra|lra|row_of_steps row_by_steps steps count|row_of_steps row_by_damped_steps steps' count'|
   repeat match goal with |- context [INR ?n] =>
     let r := counted n in replace (INR n) with r by (rewrite INR_IZR_INZ; reflexivity) end; enclose].

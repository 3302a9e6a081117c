(** erf: its derivative, and the series with all terms positive (DLMF 7.6.2) with a proved remainder.

    J_k(x) is the integral of t^(2k) e^(-t^2) over [0, x]. Integration by parts gives
    (2k+1) J_k = x^(2k+1) e^(-x^2) + 2 J_(k+1), and that, nested, the series. *)
Require Import Reals Lra Lia.
From Coquelicot Require Import Coquelicot.
From SelfNormalization.Gaussian Require Import Erf.
Open Scope R_scope.

Definition bell (t : R) := exp (-(t*t)).
Definition bell_integral (x : R) : R := RInt bell 0 x.

Definition bell_moment (k : nat) (t : R) := t^(2*k) * bell t.
Definition bell_moment_integral (k : nat) (x : R) : R := RInt (bell_moment k) 0 x.

Lemma erf_bell x : erf x = 2 / sqrt PI * bell_integral x.
Proof. reflexivity. Qed.

Lemma minus_R (a b : R) : minus a b = a - b.
Proof. reflexivity. Qed.

Lemma bell_moment_continuous k x : continuous (bell_moment k) x.
Proof. apply (ex_derive_continuous (bell_moment k)). unfold bell_moment, bell. auto_derive. easy. Qed.

Lemma bell_moment_integrable k a b : ex_RInt (bell_moment k) a b.
Proof. apply (ex_RInt_continuous (V:=R_CompleteNormedModule)). intros; apply bell_moment_continuous. Qed.

Lemma bell_moment_integral_derive k x : is_derive (bell_moment_integral k) x (bell_moment k x).
Proof.
unfold bell_moment_integral. apply (is_derive_RInt (bell_moment k) _ 0).
- apply filter_forall. intros y. apply (@RInt_correct R_CompleteNormedModule), bell_moment_integrable.
- apply bell_moment_continuous.
Qed.

Lemma bell_integral_moment x : bell_integral x = bell_moment_integral 0 x.
Proof.
unfold bell_integral, bell_moment_integral. apply RInt_ext. intros; unfold bell_moment; simpl; ring.
Qed.

Lemma bell_integral_derive x : is_derive bell_integral x (exp (-(x*x))).
Proof.
apply (is_derive_ext (bell_moment_integral 0)). intros; symmetry; apply bell_integral_moment.
replace (exp (-(x*x))) with (bell_moment 0 x). apply bell_moment_integral_derive.
unfold bell_moment, bell; simpl; ring.
Qed.

Lemma erf_derive x : is_derive erf x (2 / sqrt PI * exp (-(x*x))).
Proof. apply (is_derive_scal bell_integral). apply bell_integral_derive. Qed.

Lemma erfc_derive x : is_derive erfc x (- (2 / sqrt PI * exp (-(x*x)))).
Proof.
unfold erfc. evar_last. apply (is_derive_minus (fun _ => 1) erf). apply is_derive_const. apply erf_derive.
unfold minus, plus, opp, zero; simpl; ring.
Qed.

(* (2k+1) J_k = x^(2k+1) e^(-x^2) + 2 J_(k+1) *)
Lemma bell_power_derive p t : is_derive (fun t => t^(S p) * bell t) t (INR (S p) * (t^p * bell t) -
  2 * (t^(S (S p)) * bell t)).
Proof.
unfold bell. auto_derive; [easy|]. change (INR match p with O => 1%nat | S _ => S p end) with (INR (S p)).
change (match p with O => 1 | S _ => INR p + 1 end) with (INR (S p)).
rewrite <- ?tech_pow_Rmult. ring.
Qed.

Lemma power_integral_derive p t : is_derive (fun t => t^(S p) / INR (S p)) t (t^p).
Proof.
assert (INR (S p) <> 0) by (apply not_0_INR; lia).
evar_last.
apply (is_derive_ext (fun t => / INR (S p) * t^(S p))). intros; unfold Rdiv; apply Rmult_comm.
apply (is_derive_scal (fun t => t^(S p))).
apply (is_derive_pow (fun t => t) (S p) t 1). apply (is_derive_id (K:=R_AbsRing)).
simpl pred. field. assumption.
Qed.

Lemma bell_moment_recursion k x : INR (2*k+1) * bell_moment_integral k x =
  x^(2*k+1) * bell x + 2 * bell_moment_integral (S k) x.
Proof.
assert (H : is_RInt (fun t => INR (2*k+1) * bell_moment k t -
  2 * bell_moment (S k) t) 0 x (x^(2*k+1) * bell x)).
{ evar_last.
  - apply (is_RInt_derive (fun t => t^(2*k+1) * bell t)).
    + intros t _. unfold bell_moment.
      replace (2 * S k)%nat with (S (S (2*k))) by lia.
      replace (2*k+1)%nat with (S (2*k)) by lia. apply bell_power_derive.
    + intros t _. apply (ex_derive_continuous (fun t => INR (2*k+1) * bell_moment k t -
        2 * bell_moment (S k) t)).
      unfold bell_moment, bell; auto_derive; easy.
  - rewrite minus_R, pow_i by lia. ring. }
assert (H2 : is_RInt (fun t => INR (2*k+1) * bell_moment k t -
  2 * bell_moment (S k) t) 0 x (INR (2*k+1) * bell_moment_integral k x - 2 * bell_moment_integral (S k) x)).
{ apply (is_RInt_minus (V:=R_NormedModule)).
  - apply (is_RInt_scal (V:=R_NormedModule) (bell_moment k) 0 x (INR (2*k+1))),
      (@RInt_correct R_CompleteNormedModule), bell_moment_integrable.
  - apply (is_RInt_scal (V:=R_NormedModule) (bell_moment (S k)) 0 x 2),
      (@RInt_correct R_CompleteNormedModule), bell_moment_integrable. }
apply (is_RInt_unique (V:=R_CompleteNormedModule)) in H.
apply (is_RInt_unique (V:=R_CompleteNormedModule)) in H2.
rewrite H in H2. lra.
Qed.

Lemma bell_bounds t : 0 < bell t <= 1.
Proof.
unfold bell; split. apply exp_pos. rewrite <- exp_0. 
destruct (Req_dec t 0) as [->|Ht]. right; f_equal; ring.
left. apply exp_increasing. assert (0 < t*t) by nra. lra.
Qed.

Lemma bell_moment_bounds k x : 0 <= x -> 0 <= bell_moment_integral k x <= x^(2*k+1) / INR (2*k+1).
Proof.
intros Hx. assert (Hk : INR (2*k+1) <> 0) by (apply not_0_INR; lia).
split.
- apply RInt_ge_0; [easy|apply bell_moment_integrable|]. intros t Ht. unfold bell_moment.
  apply Rmult_le_pos. apply pow_le; lra. left; apply bell_bounds.
- assert (H : is_RInt (fun t => t^(2*k)) 0 x (x^(2*k+1) / INR (2*k+1))).
  { evar_last. apply (is_RInt_derive (fun t => t^(2*k+1) / INR (2*k+1))).
    + intros t _. replace (2*k+1)%nat with (S (2*k)) by lia. apply power_integral_derive.
    + intros t _. apply (ex_derive_continuous (fun t => t^(2*k))). auto_derive; easy.
    + rewrite minus_R, pow_i by lia. unfold Rdiv; ring. }
  apply (is_RInt_le (bell_moment k) (fun t => t^(2*k)) 0 x); try easy.
  + apply (@RInt_correct R_CompleteNormedModule), bell_moment_integrable.
  + intros t Ht. unfold bell_moment. rewrite <- (Rmult_1_r (t^(2*k))) at 2.
    apply Rmult_le_compat_l. apply pow_le; lra. apply bell_bounds.
Qed.

(* nested Horner form; th stands for the tail *)
Fixpoint nested_series (n k : nat) (y th : R) : R :=
  match n with
  | O => th
  | S n => 1 + 2 * y / INR (2*k+3) * nested_series n (S k) y th
  end.

Lemma bell_moment_series n : forall k x, 0 < x -> exists th, 0 <= th <= exp (x*x) /\
  INR (2*k+1) * bell_moment_integral k x = bell x * x^(2*k+1) * nested_series n k (x*x) th.
Proof.
induction n as [|n IH]; intros k x Hx.
- exists (INR (2*k+1) * bell_moment_integral k x / (bell x * x^(2*k+1))).
  assert (Hp : 0 < x^(2*k+1)) by now apply pow_lt.
  assert (Hg := bell_bounds x). 
  assert (Hk : 0 < INR (2*k+1)) by (apply lt_0_INR; lia).
  destruct (bell_moment_bounds k x) as [H1 H2]; [lra|].
  assert (Hgp : 0 < bell x * x^(2*k+1)) by (apply Rmult_lt_0_compat; lra).
  repeat split.
  + apply Rmult_le_pos. apply Rmult_le_pos; lra. left; now apply Rinv_0_lt_compat.
  + apply Rle_div_l. exact Hgp.
    replace (exp (x*x) * (bell x * x^(2*k+1))) with (x^(2*k+1)).
    * apply (Rmult_le_compat_l (INR (2*k+1))) in H2; [|lra].
      eapply Rle_trans. apply H2. right. field. lra.
    * unfold bell. rewrite exp_Ropp. field. apply Rgt_not_eq, exp_pos.
  + cbn [nested_series]. field. split; apply Rgt_not_eq. exact Hp. apply Hg.
- destruct (IH (S k) x Hx) as [th [Hth Heq]].
  exists th. split; [exact Hth|].
  rewrite bell_moment_recursion. cbn [nested_series].
  assert (Hk : INR (2*k+3) <> 0) by (apply not_0_INR; lia).
  replace (2 * S k + 1)%nat with (2*k+3)%nat in Heq by lia.
  replace (2 * bell_moment_integral (S k) x) with (2 / INR (2*k+3) * (INR (2*k+3) *
    bell_moment_integral (S k) x)) by (field; exact Hk).
  rewrite Heq.
  replace (x^(2*k+3)) with (x^(2*k+1)*(x*x)).
  field. exact Hk.
  replace (2*k+3)%nat with (S (S (2*k+1))) by lia. rewrite <- ?tech_pow_Rmult. ring.
Qed.

Lemma bell_integral_opp x : bell_integral (-x) = - bell_integral x.
Proof.
unfold bell_integral.
assert (H : RInt (fun t => -1 * bell (-1*t+0)) 0 x = RInt bell (-1*0+0) (-1*x+0)).
{ apply (RInt_comp_lin bell (-1) 0 0 x). apply (ex_RInt_ext (bell_moment 0)).
  intros; unfold bell_moment; simpl; ring. apply bell_moment_integrable. }
replace (-x) with (-1*x+0) by ring. replace 0 with (-1*0+0) at 1 by ring. rewrite <- H.
rewrite <- (RInt_opp (V:=R_CompleteNormedModule)).
2:{ apply (ex_RInt_ext (bell_moment 0)). intros; unfold bell_moment; simpl; ring.
    apply bell_moment_integrable. }
apply RInt_ext. intros t _. change (opp (bell t)) with (- bell t). unfold bell.
replace ((-1*t+0)*(-1*t+0)) with (t*t) by ring.
change (-1 * exp (-(t*t)) = - exp (-(t*t))). ring.
Qed.

Lemma bell_integral_0 : bell_integral 0 = 0.
Proof. unfold bell_integral. apply (RInt_point (V:=R_CompleteNormedModule)). Qed.

Theorem bell_integral_series n x : exists th, 0 <= th <= 1 /\ 
  bell_integral x = exp (-(x*x)) * x * nested_series n 0 (x*x) (th * / exp (-(x*x))).
Proof.
assert (Hpos : forall x, 0 < x -> exists th, 0 <= th <= 1 /\ bell_integral x =
  exp (-(x*x)) * x * nested_series n 0 (x*x) (th * / exp (-(x*x)))).
{ clear x. intros x Hx. destruct (bell_moment_series n 0 x Hx) as [th [Hth Heq]].
  assert (He := exp_pos (-(x*x))).
  exists (th * exp (-(x*x))). 
  assert (Hee : exp (x*x) * exp (-(x*x)) = 1). { rewrite <- exp_plus. rewrite <- exp_0. f_equal; ring. }
  split.
  - split. apply Rmult_le_pos; lra. rewrite <- Hee. apply Rmult_le_compat_r; lra.
  - replace (th * exp (- (x * x)) * / exp (- (x * x))) with th by (field; lra).
    rewrite bell_integral_moment. simpl in Heq. unfold bell in Heq. rewrite Rmult_1_l in Heq. rewrite Heq.
    ring. }
destruct (Rtotal_order x 0) as [H|[H|H]].
- destruct (Hpos (-x)) as [th [Hth Heq]]; [lra|]. exists th. split; [exact Hth|].
  rewrite bell_integral_opp in Heq. replace (-x*-x) with (x*x) in Heq by ring.
  apply Ropp_eq_compat in Heq. rewrite Ropp_involutive in Heq. rewrite Heq. ring.
- exists 0. split; [lra|]. subst x. rewrite bell_integral_0. ring.
- now apply Hpos.
Qed.

Lemma bell_integral_increasing x y : x <= y -> bell_integral x <= bell_integral y.
Proof.
intros H. destruct (MVT_gen bell_integral x y (fun x => exp (-(x*x)))) as [c [_ Hc]].
- intros; apply bell_integral_derive.
- intros. apply continuity_pt_filterlim. apply (ex_derive_continuous bell_integral).
  eexists; apply bell_integral_derive.
- assert (0 <= exp (-(c*c)) * (y-x)). apply Rmult_le_pos. left; apply exp_pos. lra. lra.
Qed.

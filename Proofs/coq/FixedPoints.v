(** Banach's fixed-point theorem on a closed rectangle of the plane (Formulas, 14). *)
Require Import Reals Lra Lia.
From Coquelicot Require Import Coquelicot.
Open Scope R_scope.

Lemma squares_vanish a b : a^2 + b^2 <= 0 -> a = 0 /\ b = 0.
Proof.
intros H. assert (0 <= a^2) by apply pow2_ge_0. assert (0 <= b^2) by apply pow2_ge_0.
split; apply Rsqr_0_uniq; rewrite Rsqr_pow2; lra.
Qed.

Section Banach.
Variables mu0 mu1 nu0 nu1 : R.
Definition box x y := mu0 <= x <= mu1 /\ nu0 <= y <= nu1.
Variables g h : R -> R -> R.
Variable k : R.
Hypothesis Hk : 0 <= k < 1.
Hypothesis into : forall x y, box x y -> box (g x y) (h x y).
Hypothesis contracting : forall x y x' y', box x y -> box x' y' ->
  (g x' y' - g x y)^2 + (h x' y' - h x y)^2 <= k * ((x'-x)^2 + (y'-y)^2).
Fixpoint iterate (n : nat) (p : R * R) : R * R :=
  match n with
  | O => p
  | S n => let q := iterate n p in (g (fst q) (snd q), h (fst q) (snd q))
  end.
Definition squared_distance (p q : R*R) := (fst q - fst p)^2 + (snd q - snd p)^2.
Definition squared_diameter := (mu1-mu0)^2 + (nu1-nu0)^2.
Lemma iterate_in_box n p : box (fst p) (snd p) -> box (fst (iterate n p)) (snd (iterate n p)).
Proof. intros H. induction n; simpl. exact H. now apply into. Qed.

Lemma squared_distance_in_box p q : box (fst p) (snd p) -> box (fst q) (snd q) ->
  squared_distance p q <= squared_diameter.
Proof.
unfold box, squared_distance, squared_diameter. intros [H1 H2] [H3 H4].
assert ((fst q - fst p)^2 <= (mu1-mu0)^2) by nra. assert ((snd q - snd p)^2 <= (nu1-nu0)^2) by nra. lra.
Qed.

Lemma iterate_contracts n : forall p q, box (fst p) (snd p) -> box (fst q) (snd q) ->
  squared_distance (iterate n p) (iterate n q) <= k^n * squared_distance p q.
Proof.
induction n; intros p q Hp Hq. simpl; lra.
apply Rle_trans with (k * squared_distance (iterate n p) (iterate n q)).
- unfold squared_distance at 1; simpl. apply contracting; now apply iterate_in_box.
- simpl. specialize (IHn p q Hp Hq). rewrite Rmult_assoc. apply Rmult_le_compat_l; lra.
Qed.

Lemma iterate_add n m p : iterate (n+m) p = iterate n (iterate m p).
Proof. induction n; simpl. easy. now rewrite IHn. Qed.

Lemma powers_vanish e : 0 < e -> exists N, forall n, (N <= n)%nat -> k^n * squared_diameter < e.
Proof.
intros He. assert (HL : is_lim_seq (fun n => k^n * squared_diameter) 0).
{ replace (Finite 0) with (Rbar_mult 0 squared_diameter) by (simpl; f_equal; ring). apply is_lim_seq_mult'.
  apply is_lim_seq_geom. rewrite Rabs_right; lra. apply is_lim_seq_const. }
apply is_lim_seq_spec in HL. destruct (HL (mkposreal e He)) as [N HN]. exists N. intros n Hn.
specialize (HN n Hn). simpl in HN. rewrite Rminus_0_r in HN. apply Rabs_lt_between in HN. lra.
Qed.

(** c is one of the coordinates. *)
Lemma coordinate_converges p (c : R * R -> R) :
  (forall u v, Rabs (c v - c u) ^ 2 <= squared_distance u v) -> box (fst p) (snd p) ->
  exists l : R, is_lim_seq (fun n => c (iterate n p)) l.
Proof.
intros Hc Hp. assert (H : ex_finite_lim_seq (fun n => c (iterate n p))).
{ apply ex_lim_seq_cauchy_corr. intros eps. destruct (powers_vanish (eps^2)) as [N HN].
  apply pow_lt, cond_pos.
  assert (HH : forall n m, (N <= n)%nat -> (n <= m)%nat -> Rabs (c (iterate n p) - c (iterate m p)) < eps).
  { intros n m Hn Hm. replace m with (n + (m-n))%nat by lia. rewrite iterate_add.
    assert (B := iterate_in_box (m-n) p Hp).
    generalize (iterate_contracts n p (iterate (m-n) p) Hp B) (Hc (iterate n (iterate (m-n) p))
      (iterate n p)) (HN n Hn) (squared_distance_in_box p _ Hp B).
    assert (squared_distance (iterate n (iterate (m-n) p)) (iterate n p) =
      squared_distance (iterate n p) (iterate n (iterate (m-n) p))) by (unfold squared_distance; ring). 
    assert (0 <= k^n) by (apply pow_le; lra). intros. assert (He := cond_pos eps).
    set (x := Rabs _) in *. assert (0 <= x) by apply Rabs_pos. assert (x^2 < eps^2) by nra.
    destruct (Rlt_le_dec x eps); [easy|]. nra. }
  exists N. intros n m Hn Hm. destruct (le_dec n m). now apply HH. rewrite Rabs_minus_sym. apply HH; lia. }
destruct H as [l Hl]. now exists l.
Qed.

Theorem banach p : box (fst p) (snd p) -> exists x y, box x y /\ g x y = x /\ h x y = y /\
  (forall x' y', box x' y' -> g x' y' = x' -> h x' y' = y' -> x' = x /\ y' = y) /\
  is_lim_seq (fun n => fst (iterate n p)) x /\ is_lim_seq (fun n => snd (iterate n p)) y.
Proof.
intros Hp.
destruct (coordinate_converges p fst) as [x Hx]; [intros u v; rewrite <- Rsqr_pow2, <- Rsqr_abs;
  unfold squared_distance, Rsqr; assert (0 <= (snd v - snd u)^2) by apply pow2_ge_0; nra|easy|].
destruct (coordinate_converges p snd) as [y Hy]; [intros u v; rewrite <- Rsqr_pow2, <- Rsqr_abs;
  unfold squared_distance, Rsqr; assert (0 <= (fst v - fst u)^2) by apply pow2_ge_0; nra|easy|].
assert (Bxy : box x y).
{ split; split.
  - apply (is_lim_seq_le (fun _ => mu0) (fun n => fst (iterate n p)) mu0 x); [intros;
      apply (iterate_in_box n p Hp)|apply is_lim_seq_const|easy].
  - apply (is_lim_seq_le (fun n => fst (iterate n p)) (fun _ => mu1) x mu1); [intros;
      apply (iterate_in_box n p Hp)|easy|apply is_lim_seq_const].
  - apply (is_lim_seq_le (fun _ => nu0) (fun n => snd (iterate n p)) nu0 y); [intros;
      apply (iterate_in_box n p Hp)|apply is_lim_seq_const|easy].
  - apply (is_lim_seq_le (fun n => snd (iterate n p)) (fun _ => nu1) y nu1); [intros;
      apply (iterate_in_box n p Hp)|easy|apply is_lim_seq_const]. }
(* distance of iterate n p to (g x y, h x y) tends to 0 *)
assert (Hd : is_lim_seq (fun n => k * ((fst (iterate n p) - x)^2 + (snd (iterate n p) - y)^2)) 0).
{ replace (Finite 0) with (Rbar_mult k (Finite ((x-x)^2 + (y-y)^2))) by (simpl; f_equal; ring).
  apply is_lim_seq_scal_l.
  apply is_lim_seq_plus'; (apply (is_lim_seq_continuous (fun t => t^2));
    [apply derivable_continuous_pt, derivable_pt_pow|apply is_lim_seq_minus';
      [easy|apply is_lim_seq_const]]). }
assert (Hg : is_lim_seq (fun n => (fst (iterate (S n) p) - g x y)^2 +
  (snd (iterate (S n) p) - h x y)^2) ((x - g x y)^2 + (y - h x y)^2)).
{ apply is_lim_seq_plus'; (apply (is_lim_seq_continuous (fun t => t^2));
    [apply derivable_continuous_pt, derivable_pt_pow|apply is_lim_seq_minus'; [|apply is_lim_seq_const]]).
  now apply (is_lim_seq_incr_1 (fun n => fst (iterate n p))).
  now apply (is_lim_seq_incr_1 (fun n => snd (iterate n p))). }
assert (HZ : (x - g x y)^2 + (y - h x y)^2 <= 0).
{ apply (is_lim_seq_le _ _ _ _ (fun n => contracting x y (fst (iterate n p)) (snd (iterate n p)) Bxy
    (iterate_in_box n p Hp)) Hg Hd). }
destruct (squares_vanish _ _ HZ) as [Z1 Z2].
exists x, y. split; [easy|]. split; [lra|]. split; [lra|]. split; [|easy].
intros x' y' B' E1 E2. generalize (contracting x y x' y' Bxy B'). replace (g x y) with x by lra.
replace (h x y) with y by lra. rewrite E1, E2. intros Q.
assert (Q' : (x'-x)^2 + (y'-y)^2 <= 0) by nra. destruct (squares_vanish _ _ Q'). split; lra.
Qed.
End Banach.

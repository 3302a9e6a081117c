(** Lemmas 10, 11 and 20: how far the entries of the Jacobian, the mean and the norm follow their arguments.

    A tree bounds each partial derivative of J11, J12, J21, J22 and of the mean; between two points of a box there
    is a path along its axes. The variance's entries are made of these, and the norm follows the sum of the
    entries ([norm_follows_entries]). *)
Require Import Reals QArith List Lra Lia String.
From Coquelicot Require Import Coquelicot.
From SelfNormalization Require Import Statements ClosedForms MomentMap SpectralNorm Monotonicity Contraction Expansion.
From SelfNormalization Require Import Symbols Expression OnBoxes Derivatives Signs.
From SelfNormalization.Claims Require Import words.
Import ListNotations.
Open Scope string_scope.
Open Scope R_scope.

(** ** Partial derivatives by trees *)

Definition box : list (Q * Q) := [(-1 # 10, 1 # 10); (-1 # 10, 1 # 10); (4 # 5, 3 # 2); (4 # 5, 5 # 4)]%Q.
Definition in_box (mu omega nu tau : R) : Prop :=
  -1 / 10 <= mu <= 1 / 10 /\ -1 / 10 <= omega <= 1 / 10 /\ 8 / 10 <= nu <= 15 / 10 /\ 8 / 10 <= tau <= 125 / 100.

Lemma in_box_within mu omega nu tau : in_box mu omega nu tau -> Forall2 within [mu; omega; nu; tau] box.
Proof. intros (H1 & H2 & H3 & H4). unfold box. within_ranges. Qed.

Definition is_formula (f : R -> R -> R -> R -> R) (F : expression) : Prop :=
  forall mu omega nu tau, f mu omega nu tau = denote_at (extended Products [mu; omega; nu; tau]) F.

Ltac formula :=
  let mu := fresh "mu" in let omega := fresh "omega" in let nu := fresh "nu" in let tau := fresh "tau" in
  eexists; intros mu omega nu tau; in_parts;
  let point := point_of Products [mu; omega; nu; tau] in
  lazymatch goal with |- ?x = _ =>
    let F := formula_of Products [mu; omega; nu; tau] point x in instantiate (1 := F); reflexivity
  end.

Definition bounded_by_tree (F : expression) (i : nat) (bound : Q) (tree : string) : bool :=
  let b := Div (Integer (Qnum bound)) (Integer (Zpos (Qden bound))) in
  let d := by_variable Products i F in
  if above_by_tree Products Coarse box 0 tree (Sub b d) [F]
  then above_by_tree Products Coarse box 0 tree (Sub d (Neg b)) [F] else false.

Lemma bounded_by_tree_correct F i bound tree before t after : bounded_by_tree F i bound tree = true ->
  i = List.length before -> Forall2 within (before ++ t :: after) box ->
  exists d, is_derive (fun t => denote_at (extended Products (before ++ t :: after)) F) t d /\ Rabs d <= Q2R bound.
Proof.
unfold bounded_by_tree. intros H -> Hin.
set (b := Div _ _) in *. assert (Hb : denote_at (extended Products (before ++ t :: after)) b = Q2R bound) by reflexivity.
destruct (above_by_tree _ _ _ _ _ (Sub b _) _) eqn:H1 in H; [|easy].
destruct (smooth_and_less_by_tree _ _ _ _ _ _ _ _ H1 _ Hin) as ((Hv & Ho) & K1).
destruct (smooth_and_less_by_tree _ _ _ _ _ _ _ _ H _ Hin) as (_ & K2).
cbn [denote_at] in K2. rewrite Hb in *. eexists. split.
- apply by_variable_correct; [exact Hv|]. now inversion Ho.
- apply Rabs_le. lra.
Qed.

(** One function, its four partial derivatives and their bounds. *)
Definition partially_bounded (f : R -> R -> R -> R -> R) (a b c d : R) : Prop :=
  forall mu omega nu tau, in_box mu omega nu tau ->
  (exists e, is_derive (fun x => f x omega nu tau) mu e /\ Rabs e <= a) /\
  (exists e, is_derive (fun x => f mu x nu tau) omega e /\ Rabs e <= b) /\
  (exists e, is_derive (fun x => f mu omega x tau) nu e /\ Rabs e <= c) /\
  (exists e, is_derive (fun x => f mu omega nu x) tau e /\ Rabs e <= d).

Lemma partially_bounded_by_trees f F a b c d tree1 tree2 tree3 tree4 : is_formula f F ->
  bounded_by_tree F 0 a tree1 = true -> bounded_by_tree F 1 b tree2 = true ->
  bounded_by_tree F 2 c tree3 = true -> bounded_by_tree F 3 d tree4 = true ->
  partially_bounded f (Q2R a) (Q2R b) (Q2R c) (Q2R d).
Proof.
intros HF H1 H2 H3 H4 mu omega nu tau Hin. apply in_box_within in Hin.
assert (Hext : forall g g' (x e : R), (forall t, g' t = g t) -> is_derive g x e -> is_derive g' x e).
{ intros g g' x e E. apply is_derive_ext. intros t. now rewrite E. }
split; [|split; [|split]].
- destruct (bounded_by_tree_correct _ _ _ _ [] mu [omega; nu; tau] H1 eq_refl Hin) as (e & He & K).
  exists e. split; [|exact K]. apply Hext with (2 := He). intros t. apply HF.
- destruct (bounded_by_tree_correct _ _ _ _ [mu] omega [nu; tau] H2 eq_refl Hin) as (e & He & K).
  exists e. split; [|exact K]. apply Hext with (2 := He). intros t. apply HF.
- destruct (bounded_by_tree_correct _ _ _ _ [mu; omega] nu [tau] H3 eq_refl Hin) as (e & He & K).
  exists e. split; [|exact K]. apply Hext with (2 := He). intros t. apply HF.
- destruct (bounded_by_tree_correct _ _ _ _ [mu; omega; nu] tau [] H4 eq_refl Hin) as (e & He & K).
  exists e. split; [|exact K]. apply Hext with (2 := He). intros t. apply HF.
Qed.

(** Cells of a grid in nu and tau. *)
Definition cells_4 : string := "23..3..".
Definition cells_8 : string := "232..2..32..2..".
Definition cells_16 : string := "2323..3..23..3..323..3..23..3..".

Definition J11_formula : {F | is_formula J11 F}. Proof. formula. Defined.
Definition J12_formula : {F | is_formula J12 F}. Proof. formula. Defined.
Definition J21_formula : {F | is_formula J21 F}. Proof. formula. Defined.
Definition J22_formula : {F | is_formula J22 F}. Proof. formula. Defined.
Definition mean_formula : {F | is_formula mu_tilde_at F}. Proof. formula. Defined.

Ltac by_trees formula t1 t2 t3 t4 :=
  apply (partially_bounded_by_trees _ (proj1_sig formula) _ _ _ _ t1 t2 t3 t4 (proj2_sig formula));
  vm_cast_no_check (eq_refl true).

Lemma J11_bounded : partially_bounded J11 (Q2R (1 # 100)) (Q2R (11 # 10)) (Q2R (5 # 100)) (Q2R (5 # 100)).
Proof. by_trees J11_formula cells_4 cells_4 cells_4 cells_4. Qed.
Lemma J12_bounded : partially_bounded J12 (Q2R (3 # 100)) (Q2R (3 # 100)) (Q2R (15 # 100)) (Q2R (3 # 10)).
Proof. by_trees J12_formula cells_4 cells_4 cells_8 cells_8. Qed.
Lemma J21_bounded : partially_bounded J21 (Q2R (6 # 100)) (Q2R (1 # 1)) (Q2R (2 # 10)) (Q2R (2 # 10)).
Proof. by_trees J21_formula cells_4 cells_8 cells_8 cells_8. Qed.
Lemma J22_bounded : partially_bounded J22 (Q2R (12 # 100)) (Q2R (12 # 100)) (Q2R (6 # 10)) (Q2R (13 # 10)).
Proof. by_trees J22_formula cells_4 cells_4 cells_16 cells_16. Qed.
Lemma mean_bounded : partially_bounded mu_tilde_at (Q2R (13 # 100)) (Q2R (13 # 100)) (Q2R (35 # 100)) (Q2R (4 # 10)).
Proof. by_trees mean_formula cells_8 cells_8 cells_16 cells_16. Qed.

(** ** Along the axes *)

(** In the box, a change of the arguments changes [f] by at most a, b, c, d times theirs, together. *)
Definition follows (f : R -> R -> R -> R -> R) (a b c d : R) : Prop :=
  forall mu omega nu tau mu' omega' nu' tau', in_box mu omega nu tau -> in_box mu' omega' nu' tau' ->
  Rabs (f mu' omega' nu' tau' - f mu omega nu tau) <=
  a * Rabs (mu' - mu) + b * Rabs (omega' - omega) + c * Rabs (nu' - nu) + d * Rabs (tau' - tau).

Lemma along_axis (f : R -> R) (k low high x y : R) : low <= x <= high -> low <= y <= high ->
  (forall z, low <= z <= high -> exists e, is_derive f z e /\ Rabs e <= k) -> Rabs (f y - f x) <= k * Rabs (y - x).
Proof.
intros Hx Hy Hf.
assert (Hderive : forall z, low <= z <= high -> is_derive f z (Derive f z) /\ Rabs (Derive f z) <= k).
{ intros z Hz. destruct (Hf z Hz) as (e & He & Hk). rewrite (is_derive_unique _ _ _ He). now split. }
assert (Hone : forall u w, low <= u -> u <= w -> w <= high -> Rabs (f w - f u) <= k * Rabs (w - u)).
{ intros u w Hu Huw Hw. destruct (mean_value f (Derive f) u w Huw) as (z & Hz & E).
  { intros z Hz. apply Hderive. lra. }
  rewrite E, Rabs_mult. apply Rmult_le_compat_r; [apply Rabs_pos|]. apply Hderive. lra. }
destruct (Rle_lt_dec x y) as [H|H]; [apply Hone; lra|].
rewrite Rabs_minus_sym, (Rabs_minus_sym y). apply Hone; lra.
Qed.

Lemma follows_of_bounds f a b c d : partially_bounded f a b c d -> follows f a b c d.
Proof.
intros H mu omega nu tau mu' omega' nu' tau' Hin Hin'. unfold in_box in Hin, Hin'.
destruct Hin as (H1 & H2 & H3 & H4). destruct Hin' as (H1' & H2' & H3' & H4').
assert (K1 := along_axis (fun x => f x omega nu tau) a _ _ mu mu' H1 H1'
  ltac:(intros z Hz; apply (H z omega nu tau); unfold in_box; tauto)).
assert (K2 := along_axis (fun x => f mu' x nu tau) b _ _ omega omega' H2 H2'
  ltac:(intros z Hz; apply (H mu' z nu tau); unfold in_box; tauto)).
assert (K3 := along_axis (fun x => f mu' omega' x tau) c _ _ nu nu' H3 H3'
  ltac:(intros z Hz; apply (H mu' omega' z tau); unfold in_box; tauto)).
assert (K4 := along_axis (fun x => f mu' omega' nu' x) d _ _ tau tau' H4 H4'
  ltac:(intros z Hz; apply (H mu' omega' nu' z); unfold in_box; tauto)).
cbv beta in *.
replace (f mu' omega' nu' tau' - f mu omega nu tau) with
  ((f mu' omega nu tau - f mu omega nu tau) + (f mu' omega' nu tau - f mu' omega nu tau) +
   (f mu' omega' nu' tau - f mu' omega' nu tau) + (f mu' omega' nu' tau' - f mu' omega' nu' tau)) by ring.
eapply Rle_trans; [apply Rabs_triang|]. apply Rplus_le_compat; [|exact K4].
eapply Rle_trans; [apply Rabs_triang|]. apply Rplus_le_compat; [|exact K3].
eapply Rle_trans; [apply Rabs_triang|]. now apply Rplus_le_compat.
Qed.

Ltac in_decimals := unfold Q2R; simpl; lra.
Lemma follows_wider f a b c d a' b' c' d' : follows f a b c d -> a <= a' -> b <= b' -> c <= c' -> d <= d' ->
  follows f a' b' c' d'.
Proof.
intros H Ha Hb Hc Hd mu omega nu tau mu' omega' nu' tau' Hin Hin'.
eapply Rle_trans; [exact (H _ _ _ _ _ _ _ _ Hin Hin')|].
assert (P := fun x => Rabs_pos x).
repeat apply Rplus_le_compat; apply Rmult_le_compat_r; auto.
Qed.

Lemma J11_follows : follows J11 (1 / 100) (11 / 10) (5 / 100) (5 / 100).
Proof. apply (follows_wider _ _ _ _ _ _ _ _ _ (follows_of_bounds _ _ _ _ _ J11_bounded)); in_decimals. Qed.
Lemma J12_follows : follows J12 (3 / 100) (3 / 100) (15 / 100) (3 / 10).
Proof. apply (follows_wider _ _ _ _ _ _ _ _ _ (follows_of_bounds _ _ _ _ _ J12_bounded)); in_decimals. Qed.
Lemma J21_follows : follows J21 (6 / 100) 1 (2 / 10) (2 / 10).
Proof. apply (follows_wider _ _ _ _ _ _ _ _ _ (follows_of_bounds _ _ _ _ _ J21_bounded)); in_decimals. Qed.
Lemma J22_follows : follows J22 (12 / 100) (12 / 100) (6 / 10) (13 / 10).
Proof. apply (follows_wider _ _ _ _ _ _ _ _ _ (follows_of_bounds _ _ _ _ _ J22_bounded)); in_decimals. Qed.
Lemma mean_follows : follows mu_tilde_at (13 / 100) (13 / 100) (35 / 100) (4 / 10).
Proof. apply (follows_wider _ _ _ _ _ _ _ _ _ (follows_of_bounds _ _ _ _ _ mean_bounded)); in_decimals. Qed.

(** ** The variance's entries *)

Lemma sizes mu omega nu tau : in_box mu omega nu tau ->
  Rabs (mu_tilde_at mu omega nu tau) <= 12 / 100 /\ Rabs (J11 mu omega nu tau) <= 13 / 100 /\
  Rabs (J12 mu omega nu tau) <= 16 / 100.
Proof.
intros (H1 & H2 & H3 & H4).
assert (K : forall m v : R, -1 / 100 <= m <= 1 / 100 -> 64 / 100 <= v <= 1875 / 1000 ->
  Rabs (mean m v) <= 12 / 100 /\ Rabs (mean_m m v) <= 13 / 10 /\ Rabs (mean_v m v) <= 128 / 1000).
{ intros m v Hm Hv. in_parts. signs;
    sign_by_tree Direct [(-1 # 100, 1 # 100); (64 # 100, 1875 # 1000)]%Q [m; v] "11..1..". }
destruct (K (mu * omega) (nu * tau)) as (K1 & K2 & K3); [nra|nra|]. split; [exact K1|].
unfold J11, J12. rewrite !Rabs_mult. rewrite (Rabs_right tau) by lra.
assert (Homega : Rabs omega <= 1 / 10) by (apply Rabs_le; lra).
assert (P1 := Rabs_pos omega). assert (P2 := Rabs_pos (mean_m (mu * omega) (nu * tau))).
assert (P3 := Rabs_pos (mean_v (mu * omega) (nu * tau))). split; nra.
Qed.

Definition less_mean (g f : R -> R -> R -> R -> R) (mu omega nu tau : R) : R :=
  f mu omega nu tau - 2 * mu_tilde_at mu omega nu tau * g mu omega nu tau.

Lemma H21_is mu omega nu tau : H21 mu omega nu tau = less_mean J11 J21 mu omega nu tau.
Proof. unfold H21, less_mean, J11, J21, mu_tilde_at, variance_m, nu_tilde_m, mean, mean_m. ring. Qed.
Lemma H22_is mu omega nu tau : H22 mu omega nu tau = less_mean J12 J22 mu omega nu tau.
Proof. unfold H22, less_mean, J12, J22, mu_tilde_at, variance_v, nu_tilde_v, mean, mean_v. ring. Qed.

Lemma less_mean_follows g f size a b c d a' b' c' d' : 0 <= size ->
  (forall mu omega nu tau, in_box mu omega nu tau -> Rabs (g mu omega nu tau) <= size) ->
  follows f a b c d -> follows g a' b' c' d' -> follows (less_mean g f)
    (a + 2 * (13 / 100 * size + 12 / 100 * a')) (b + 2 * (13 / 100 * size + 12 / 100 * b'))
    (c + 2 * (35 / 100 * size + 12 / 100 * c')) (d + 2 * (4 / 10 * size + 12 / 100 * d')).
Proof.
intros Hsize Hg Hf Hg' mu omega nu tau mu' omega' nu' tau' Hin Hin'.
assert (K1 := Hf _ _ _ _ _ _ _ _ Hin Hin'). assert (K2 := Hg' _ _ _ _ _ _ _ _ Hin Hin').
assert (K3 := mean_follows _ _ _ _ _ _ _ _ Hin Hin'). assert (K4 := Hg _ _ _ _ Hin').
destruct (sizes _ _ _ _ Hin) as (K5 & _). unfold less_mean.
set (F' := f mu' omega' nu' tau') in *. set (F := f mu omega nu tau) in *.
set (G' := g mu' omega' nu' tau') in *. set (G := g mu omega nu tau) in *.
set (M' := mu_tilde_at mu' omega' nu' tau') in *. set (M := mu_tilde_at mu omega nu tau) in *.
replace (F' - 2 * M' * G' - (F - 2 * M * G)) with ((F' - F) + - (2 * ((M' - M) * G' + M * (G' - G)))) by ring.
eapply Rle_trans; [apply Rabs_triang|]. rewrite Rabs_Ropp, Rabs_mult, (Rabs_right 2) by lra.
assert (T := Rabs_triang ((M' - M) * G') (M * (G' - G))). rewrite !Rabs_mult in T.
assert (P : forall x, 0 <= Rabs x) by apply Rabs_pos.
assert (L1 : Rabs (M' - M) * Rabs G' <= (13 / 100 * Rabs (mu' - mu) + 13 / 100 * Rabs (omega' - omega) +
  35 / 100 * Rabs (nu' - nu) + 4 / 10 * Rabs (tau' - tau)) * size) by (apply Rmult_le_compat; auto).
assert (L2 : Rabs M * Rabs (G' - G) <= 12 / 100 * (a' * Rabs (mu' - mu) + b' * Rabs (omega' - omega) +
  c' * Rabs (nu' - nu) + d' * Rabs (tau' - tau))) by (apply Rmult_le_compat; auto).
lra.
Qed.

Lemma H21_follows : follows (less_mean J11 J21) (1 / 10) (13 / 10) (4 / 10) (4 / 10).
Proof.
apply (follows_wider _ _ _ _ _ _ _ _ _ (less_mean_follows _ _ (13 / 100) _ _ _ _ _ _ _ _ ltac:(lra)
  (fun mu omega nu tau H => proj1 (proj2 (sizes mu omega nu tau H))) J21_follows J11_follows)); lra.
Qed.
Lemma H22_follows : follows (less_mean J12 J22) (17 / 100) (17 / 100) (8 / 10) (16 / 10).
Proof.
apply (follows_wider _ _ _ _ _ _ _ _ _ (less_mean_follows _ _ (16 / 100) _ _ _ _ _ _ _ _ ltac:(lra)
  (fun mu omega nu tau H => proj2 (proj2 (sizes mu omega nu tau H))) J22_follows J12_follows)); lra.
Qed.

(** ** The norm *)

Lemma norm2_triangle (x y u w : R) : norm2 (x + u, y + w) <= norm2 (x, y) + norm2 (u, w).
Proof.
assert (H1 := norm2_nonneg (x, y)). assert (H2 := norm2_nonneg (u, w)).
apply le_of_squares; [lra|]. assert (C := cauchy_schwarz x y u w).
assert (S1 := norm2_squared (x, y)). assert (S2 := norm2_squared (u, w)). rewrite norm2_squared.
cbn [fst snd] in *. nra.
Qed.

Lemma norm2_below_sum (x y : R) : norm2 (x, y) <= Rabs x + Rabs y.
Proof.
assert (H1 := Rabs_pos x). assert (H2 := Rabs_pos y). apply le_of_squares; [lra|].
rewrite norm2_squared. cbn [fst snd]. rewrite <- (pow2_abs x), <- (pow2_abs y). nra.
Qed.

Lemma coordinates_below_norm (x y : R) : Rabs x <= norm2 (x, y) /\ Rabs y <= norm2 (x, y).
Proof.
assert (H := norm2_nonneg (x, y)). assert (S := norm2_squared (x, y)). cbn [fst snd] in S.
split; apply le_of_squares; try exact H; rewrite pow2_abs, S.
- assert (K := pow2_ge_0 y). lra.
- assert (K := pow2_ge_0 x). lra.
Qed.

Lemma norm_follows_entries (a b c d a' b' c' d' : R) :
  Rabs (sigma_max a' b' c' d' - sigma_max a b c d) <=
  Rabs (a' - a) + Rabs (b' - b) + Rabs (c' - c) + Rabs (d' - d).
Proof.
assert (Hone : forall a b c d a' b' c' d', sigma_max a' b' c' d' <=
  sigma_max a b c d + (Rabs (a' - a) + Rabs (b' - b) + Rabs (c' - c) + Rabs (d' - d))).
{ clear. intros a b c d a' b' c' d'. set (k := Rabs (a' - a) + _ + _ + _).
  assert (Hk : 0 <= k) by (unfold k; generalize (Rabs_pos (a' - a)) (Rabs_pos (b' - b)) (Rabs_pos (c' - c))
    (Rabs_pos (d' - d)); lra).
  assert (Hs := sigma_max_nonneg a b c d).
  apply (proj2 (largest_singular_value a' b' c' d')); [lra|]. intros x y.
  replace (a' * x + b' * y) with ((a * x + b * y) + ((a' - a) * x + (b' - b) * y)) by ring.
  replace (c' * x + d' * y) with ((c * x + d * y) + ((c' - c) * x + (d' - d) * y)) by ring.
  eapply Rle_trans; [apply norm2_triangle|]. rewrite Rmult_plus_distr_r. apply Rplus_le_compat.
  { exact (proj1 (largest_singular_value a b c d) x y). }
  eapply Rle_trans; [apply norm2_below_sum|].
  destruct (coordinates_below_norm x y) as [Hx Hy].
  assert (Ht : forall p q, Rabs (p * x + q * y) <= (Rabs p + Rabs q) * norm2 (x, y)).
  { intros p q. eapply Rle_trans; [apply Rabs_triang|]. rewrite !Rabs_mult.
    assert (P1 := Rabs_pos p). assert (P2 := Rabs_pos q). nra. }
  assert (T1 := Ht (a' - a) (b' - b)). assert (T2 := Ht (c' - c) (d' - d)). unfold k. lra. }
assert (H1 := Hone a b c d a' b' c' d'). assert (H2 := Hone a' b' c' d' a b c d).
rewrite (Rabs_minus_sym a a'), (Rabs_minus_sym b b'), (Rabs_minus_sym c c'), (Rabs_minus_sym d d') in H2.
apply Rabs_le. lra.
Qed.

Lemma norm_follows : follows S (31 / 100) (26 / 10) (14 / 10) (235 / 100).
Proof.
intros mu omega nu tau mu' omega' nu' tau' Hin Hin'. unfold S, H11, H12. rewrite !H21_is, !H22_is.
eapply Rle_trans; [apply norm_follows_entries|].
assert (K1 := J11_follows _ _ _ _ _ _ _ _ Hin Hin'). assert (K2 := J12_follows _ _ _ _ _ _ _ _ Hin Hin').
assert (K3 := H21_follows _ _ _ _ _ _ _ _ Hin Hin'). assert (K4 := H22_follows _ _ _ _ _ _ _ _ Hin Hin').
lra.
Qed.

(** ** The claims *)

Lemma strictly f a b c d a' b' c' d' mu omega nu tau mu' omega' nu' tau' : follows f a b c d ->
  a < a' -> b < b' -> c < c' -> d < d' -> in_box mu omega nu tau -> in_box mu' omega' nu' tau' ->
  (mu', omega', nu', tau') <> (mu, omega, nu, tau) ->
  Rabs (f mu' omega' nu' tau' - f mu omega nu tau) <
  a' * Rabs (mu' - mu) + b' * Rabs (omega' - omega) + c' * Rabs (nu' - nu) + d' * Rabs (tau' - tau).
Proof.
intros H Ha Hb Hc Hd Hin Hin' Hdiffer. eapply Rle_lt_trans; [exact (H _ _ _ _ _ _ _ _ Hin Hin')|].
assert (P1 := Rabs_pos (mu' - mu)). assert (P2 := Rabs_pos (omega' - omega)).
assert (P3 := Rabs_pos (nu' - nu)). assert (P4 := Rabs_pos (tau' - tau)).
assert (Hsome : 0 < Rabs (mu' - mu) + Rabs (omega' - omega) + Rabs (nu' - nu) + Rabs (tau' - tau)).
{ destruct (Rle_lt_dec (Rabs (mu' - mu) + Rabs (omega' - omega) + Rabs (nu' - nu) + Rabs (tau' - tau)) 0) as [Z|Z];
    [|exact Z]. exfalso. apply Hdiffer.
  assert (E : forall x y, Rabs (x - y) <= 0 -> x = y).
  { intros x y Hxy. assert (K := Rabs_pos (x - y)). destruct (Req_dec x y) as [Exy|Exy]; [exact Exy|].
    assert (0 < Rabs (x - y)) by (apply Rabs_pos_lt; lra). lra. }
  rewrite (E mu' mu), (E omega' omega), (E nu' nu), (E tau' tau) by lra. reflexivity. }
set (room := Rmin (Rmin (a' - a) (b' - b)) (Rmin (c' - c) (d' - d))).
assert (Hroom : 0 < room) by (unfold room; repeat apply Rmin_glb_lt; lra).
assert (Hleast : room <= a' - a /\ room <= b' - b /\ room <= c' - c /\ room <= d' - d).
{ unfold room. generalize (Rmin_l (Rmin (a' - a) (b' - b)) (Rmin (c' - c) (d' - d)))
    (Rmin_r (Rmin (a' - a) (b' - b)) (Rmin (c' - c) (d' - d))) (Rmin_l (a' - a) (b' - b)) (Rmin_r (a' - a) (b' - b))
    (Rmin_l (c' - c) (d' - d)) (Rmin_r (c' - c) (d' - d)). lra. }
destruct Hleast as (L1 & L2 & L3 & L4). assert (K := Rmult_lt_0_compat _ _ Hroom Hsome).
assert (M1 := Rmult_le_compat_r _ _ _ P1 L1). assert (M2 := Rmult_le_compat_r _ _ _ P2 L2).
assert (M3 := Rmult_le_compat_r _ _ _ P3 L3). assert (M4 := Rmult_le_compat_r _ _ _ P4 L4). lra.
Qed.

Lemma lemma_11_eq_104 : forall mu omega nu tau mu' omega' nu' tau' : R,
  in_box mu omega nu tau -> in_box mu' omega' nu' tau' -> (mu', omega', nu', tau') <> (mu, omega, nu, tau) ->
  Rabs (S mu' omega' nu' tau' - S mu omega nu tau) <
  32112 / 100000 * Rabs (mu' - mu) + 263690 / 100000 * Rabs (omega' - omega) +
  228242 / 100000 * Rabs (nu' - nu) + 298610 / 100000 * Rabs (tau' - tau).
Proof.
intros mu omega nu tau mu' omega' nu' tau'. apply (strictly _ _ _ _ _ _ _ _ _ _ _ _ _ _ _ _ _ norm_follows); lra.
Qed.

Lemma at_most_times f a b c d k eps mu omega nu tau mu' omega' nu' tau' : follows f a b c d ->
  a + b + c + d < k -> 0 <= a -> 0 <= b -> 0 <= c -> 0 <= d -> 0 < eps ->
  in_box mu omega nu tau -> in_box mu' omega' nu' tau' ->
  Rabs (mu' - mu) <= eps -> Rabs (omega' - omega) <= eps -> Rabs (nu' - nu) <= eps -> Rabs (tau' - tau) <= eps ->
  Rabs (f mu' omega' nu' tau' - f mu omega nu tau) < k * eps.
Proof.
intros H Hk Ha Hb Hc Hd Heps Hin Hin' E1 E2 E3 E4. eapply Rle_lt_trans; [exact (H _ _ _ _ _ _ _ _ Hin Hin')|]. nra.
Qed.

Lemma lemma_20_input_sensitivity : forall mu omega nu tau mu' omega' nu' tau' eps : R, 0 < eps ->
  in_box mu omega nu tau -> in_box mu' omega' nu' tau' ->
  Rabs (mu' - mu) <= eps -> Rabs (omega' - omega) <= eps -> Rabs (nu' - nu) <= eps -> Rabs (tau' - tau) <= eps ->
  Rabs (J11 mu' omega' nu' tau' - J11 mu omega nu tau) < 6 * eps /\
  Rabs (J12 mu' omega' nu' tau' - J12 mu omega nu tau) < 78 * eps /\
  Rabs (J21 mu' omega' nu' tau' - J21 mu omega nu tau) < 189 * eps /\
  Rabs (J22 mu' omega' nu' tau' - J22 mu omega nu tau) < 405 * eps /\
  Rabs (mu_tilde_at mu' omega' nu' tau' - mu_tilde_at mu omega nu tau) < 52 * eps /\
  Rabs (S mu' omega' nu' tau' - S mu omega nu tau) < 292 * eps.
Proof.
intros mu omega nu tau mu' omega' nu' tau' eps Heps Hin Hin' E1 E2 E3 E4.
split; [|split; [|split; [|split; [|split]]]].
- eapply at_most_times; try eassumption; [exact J11_follows|..]; lra.
- eapply at_most_times; try eassumption; [exact J12_follows|..]; lra.
- eapply at_most_times; try eassumption; [exact J21_follows|..]; lra.
- eapply at_most_times; try eassumption; [exact J22_follows|..]; lra.
- eapply at_most_times; try eassumption; [exact mean_follows|..]; lra.
- eapply at_most_times; try eassumption; [exact norm_follows|..]; lra.
Qed.

(** Lemma 10's derivative by mu exists, and is a limit of quotients that are bounded: on at least one side of mu. *)
Lemma derivative_of_follower (f : R -> R) (k low high x e : R) : low < high -> low <= x <= high -> is_derive f x e ->
  (forall y, low <= y <= high -> Rabs (f y - f x) <= k * Rabs (y - x)) -> Rabs e <= k.
Proof.
intros Hroom Hx He H.
assert (Hside : exists s delta, (s = 1 \/ s = -1) /\ 0 < delta /\ forall t, 0 < t < delta -> low <= x + s * t <= high).
{ destruct (Rle_lt_dec x ((low + high) / 2)) as [Hlow|Hhigh].
  - exists 1, ((high - low) / 2). split; [now left|]. split; [lra|]. intros t Ht. lra.
  - exists (-1), ((high - low) / 2). split; [now right|]. split; [lra|]. intros t Ht. lra. }
destruct Hside as (s & delta & Hs & Hdelta & Hin).
assert (D : is_derive (fun t => f (x + s * t) - f x) 0 (s * e)).
{ evar_last.
  - apply (is_derive_minus (fun t => f (x + s * t)) (fun _ => f x)); [|exact (is_derive_const _ _)].
    apply (is_derive_comp_at f (fun t => x + s * t)); [rewrite Rmult_0_r, Rplus_0_r; exact He|].
    auto_derive; [exact I|reflexivity].
  - unfold minus, plus, opp, Hierarchy.zero; simpl. ring. }
assert (Hquotient : forall t, 0 < t < delta -> Rabs (f (x + s * t) - f x) <= k * t).
{ intros t Ht. specialize (H _ (Hin t Ht)). replace (x + s * t - x) with (s * t) in H by ring.
  rewrite Rabs_mult, (Rabs_right t) in H by lra.
  replace (Rabs s) with 1 in H by (destruct Hs as [-> | ->]; unfold Rabs; destruct Rcase_abs; lra).
  lra. }
assert (Hzero : f (x + s * 0) - f x = 0) by (rewrite Rmult_0_r, Rplus_0_r; ring).
assert (Hup : s * e <= k).
{ apply (slope_at_most _ _ _ delta D Hzero Hdelta). intros t Ht.
  assert (K := Hquotient t Ht). assert (L := Rle_abs (f (x + s * t) - f x)). lra. }
assert (Hdown : - (s * e) <= k).
{ apply (slope_at_most (fun t => - (f (x + s * t) - f x)) _ _ delta); [|rewrite Hzero; ring|exact Hdelta|].
  - now apply (is_derive_opp (fun t => f (x + s * t) - f x)).
  - intros t Ht. assert (K := Hquotient t Ht). assert (L := Rle_abs (- (f (x + s * t) - f x))).
    rewrite Rabs_Ropp in L. lra. }
apply Rabs_le. destruct Hs as [-> | ->]; lra.
Qed.

Lemma norm_has_derivative mu omega nu tau : in_box mu omega nu tau ->
  ex_derive (fun x => S x omega nu tau) mu.
Proof.
intros Hin. assert (Hbox := Hin). destruct Hbox as (H1 & H2 & H3 & H4).
destruct (J11_bounded mu omega nu tau Hin) as ((e1 & D1 & _) & _).
destruct (J12_bounded mu omega nu tau Hin) as ((e2 & D2 & _) & _).
destruct (J21_bounded mu omega nu tau Hin) as ((e3 & D3 & _) & _).
destruct (J22_bounded mu omega nu tau Hin) as ((e4 & D4 & _) & _).
destruct (mean_bounded mu omega nu tau Hin) as ((e5 & D5 & _) & _).
destruct (entries_on_the_domain (mu * omega) omega nu tau) as (Ha & Hb & Hd); try nra; try lra.
apply Rabs_def2 in Ha.
apply (ex_derive_ext (fun x => sigma_max (J11 x omega nu tau) (J12 x omega nu tau)
  (less_mean J11 J21 x omega nu tau) (less_mean J12 J22 x omega nu tau))).
{ intros x. unfold S. now rewrite H21_is, H22_is. }
unfold sigma_max, less_mean.
assert (P1 : 0 < J12 mu omega nu tau) by (unfold J12; lra).
assert (P2 : J11 mu omega nu tau = mean_m (mu * omega) (nu * tau) * omega) by (unfold J11; ring).
assert (P3 : less_mean J12 J22 mu omega nu tau = variance_v (mu * omega) (nu * tau) * tau).
{ rewrite <- H22_is. unfold H22. ring. }
unfold less_mean in P3.
destruct (radicands (J11 mu omega nu tau) (J12 mu omega nu tau) (less_mean J11 J21 mu omega nu tau)
  (less_mean J12 J22 mu omega nu tau)) as [R1 R2]; try (unfold less_mean; lra).
unfold less_mean in R1, R2.
auto_derive. repeat split; try (eexists; eassumption); simpl; simpl in R1, R2; unfold Rminus in *; lra.
Qed.

Lemma lemma_10_dS_dmu : forall mu omega nu tau : R, -1 / 10 <= mu <= 1 / 10 -> -1 / 10 <= omega <= 1 / 10 ->
  8 / 10 <= nu <= 15 / 10 -> 8 / 10 <= tau <= 125 / 100 ->
  ex_derive (fun mu => S mu omega nu tau) mu /\ Rabs (Derive (fun mu => S mu omega nu tau) mu) < 32112 / 100000.
Proof.
intros mu omega nu tau H1 H2 H3 H4.
assert (Hin : in_box mu omega nu tau) by (unfold in_box; tauto).
assert (H := norm_has_derivative mu omega nu tau Hin). split; [exact H|].
apply Rle_lt_trans with (31 / 100); [|lra].
apply (derivative_of_follower (fun mu => S mu omega nu tau) _ (-1 / 10) (1 / 10) mu); [lra|exact H1|now apply Derive_correct|].
intros y Hy. eapply Rle_trans; [apply norm_follows; [exact Hin|unfold in_box; tauto]|].
rewrite !Rminus_eq_0, Rabs_R0. lra.
Qed.

(** What coq-interval's numbers are computed with: mantissas that are binary integers, and how they are shifted,
    divided, counted and rooted. coq-interval's own carrier [StdZRadix2] walks from bit to bit; this one uses
    operations of Z alone, so that a program extracted from it can compute with a library of integers, and
    nothing but that library has to be believed.

    A number of digits and a root are guessed and then checked. In Coq the guesses are Coq's own functions, in
    the extracted program any others: a wrong guess costs time and changes no result. *)
Require Import ZArith Reals Bool Lia.
From Flocq Require Import Zaux Digits.
From Interval Require Import Basic Generic Generic_proof Specific_sig Specific_stdz.
Open Scope Z_scope.

(** ** Guesses *)

Definition guess_log2 (m : positive) : Z := Z.log2 (Zpos m).
Definition guess_root (m : positive) : Z := Z.sqrt (Zpos m).

(** One digit is left beyond 2^l. *)
Definition digits_with (l : Z) (m : positive) : Z :=
  if (0 <=? l) && (Z.shiftr (Zpos m) l =? 1) then Z.succ l else StdZRadix2.mantissa_digits m.

Lemma digits_with_correct l m : digits_with l m = Zpos (count_digits radix2 m).
Proof.
unfold digits_with. case_eq ((0 <=? l) && (Z.shiftr (Zpos m) l =? 1)); intros H.
2: exact (StdZRadix2.mantissa_digits_correct m I).
apply andb_prop in H. destruct H as [Hl H]. apply Z.leb_le in Hl. apply Z.eqb_eq in H.
rewrite Z.shiftr_div_pow2 in H by easy. rewrite <- digits_conversion.
assert (Hp : 0 < 2 ^ l) by now apply Z.pow_pos_nonneg.
assert (Hm := Z.div_mod (Zpos m) (2 ^ l) ltac:(lia)). assert (Hr := Z.mod_pos_bound (Zpos m) (2 ^ l) Hp).
symmetry. apply Zdigits_unique. change (Z.abs (Zpos m)) with (Zpos m).
change (Zpower radix2 ?n) with (2 ^ n). replace (Z.succ l - 1) with l by lia.
rewrite Z.pow_succ_r by easy. rewrite H in Hm. lia.
Qed.

(** The root of m, rounded down, and what is left of m. *)
Definition root_with (s : Z) (m : positive) : Z * Z :=
  let r := Zpos m - s * s in
  if (0 <=? r) && (r <=? s + s) then (s, r) else Z.sqrtrem (Zpos m).

Lemma root_with_correct s m : root_with s m = Z.sqrtrem (Zpos m).
Proof.
unfold root_with. cbv zeta. case_eq ((0 <=? Zpos m - s * s) && (Zpos m - s * s <=? s + s)); intros H; [|easy].
apply andb_prop in H. destruct H as [H1 H2]. apply Z.leb_le in H1, H2.
assert (Hs := Z.sqrtrem_spec (Zpos m) ltac:(lia)). assert (Hq := Z.sqrtrem_sqrt (Zpos m)).
destruct (Z.sqrtrem (Zpos m)) as [t r]. simpl in Hq.
assert (E : Z.sqrt (Zpos m) = s) by (apply Z.sqrt_unique; lia). change (t = Z.sqrt (Zpos m)) in Hq. subst t. rewrite E in *. f_equal; lia.
Qed.

(** ** The carrier *)

Module BinaryCarrier <: FloatCarrier.

Definition radix := radix2.
Definition smantissa_type := Z.
Definition mantissa_type := positive.
Definition exponent_type := Z.

Definition MtoP := fun m : positive => m.
Definition PtoM := fun m : positive => m.
Definition MtoZ := fun m : Z => m.
Definition ZtoM := fun m : Z => m.
Definition EtoZ := fun e : Z => e.
Definition ZtoE := fun e : Z => e.
Definition valid_mantissa := fun _ : positive => True.

Definition exponent_zero := 0.
Definition exponent_one := 1.
Definition exponent_neg := Z.opp.
Definition exponent_add := Z.add.
Definition exponent_sub := Z.sub.
Definition exponent_cmp := Z.compare.
Definition exponent_div2_floor := StdZRadix2.exponent_div2_floor.

Definition mantissa_zero := 0.
Definition mantissa_one := 1%positive.
Definition mantissa_pos := Zpos.
Definition mantissa_neg := Zneg.
Definition mantissa_sign := StdZRadix2.mantissa_sign.
Definition mantissa_add := Pos.add.
Definition mantissa_sub := Pos.sub.
Definition mantissa_mul := Pos.mul.
Definition mantissa_cmp := Pos.compare.
Definition mantissa_even (m : positive) := Z.even (Zpos m).
Definition mantissa_scale2 (m : positive) (d : Z) := (m, d).

Definition mantissa_digits (m : positive) : Z := digits_with (guess_log2 m) m.

Definition mantissa_shl (m : positive) (d : Z) : positive := Z.to_pos (Z.shiftl (Zpos m) d).

(** A quotient, and where the remainder r lies between 0 and the divisor. *)
Definition with_position (q r : Z) (divisor : positive) (pos : position) : positive * position :=
  match q with Zpos q => (q, adjust_pos r divisor pos) | _ => (xH, pos_Eq) end.

Definition mantissa_shr (m : positive) (d : Z) (pos : position) : positive * position :=
  let q := Z.shiftr (Zpos m) d in
  with_position q (Zpos m - Z.shiftl q d) (Z.to_pos (Z.shiftl 1 d)) pos.

Definition mantissa_shrp (m : positive) (d : Z) (pos : position) : position :=
  adjust_pos (Zpos m) (Z.to_pos (Z.shiftl 1 d)) pos.

Definition mantissa_div (m d : positive) : positive * position :=
  let (q, r) := Z.div_eucl (Zpos m) (Zpos d) in with_position q r d pos_Eq.

Definition mantissa_sqrt (m : positive) : positive * position :=
  match root_with (guess_root m) m with
  | (Zpos s, r) => (s, if r =? 0 then pos_Eq else if r <=? Zpos s then pos_Lo else pos_Up)
  | _ => (xH, pos_Eq)
  end.

(** ** What coq-interval asks of it *)

Lemma PtoM_correct n : MtoP (PtoM n) = n. Proof. reflexivity. Qed.
Lemma ZtoM_correct n : MtoZ (ZtoM n) = n. Proof. reflexivity. Qed.
Lemma ZtoE_correct n : EtoZ (ZtoE n) = n. Proof. reflexivity. Qed.
Lemma exponent_zero_correct : EtoZ exponent_zero = 0. Proof. reflexivity. Qed.
Lemma exponent_one_correct : EtoZ exponent_one = 1. Proof. reflexivity. Qed.
Lemma exponent_neg_correct x : EtoZ (exponent_neg x) = - EtoZ x. Proof. reflexivity. Qed.
Lemma exponent_add_correct x y : EtoZ (exponent_add x y) = EtoZ x + EtoZ y. Proof. reflexivity. Qed.
Lemma exponent_sub_correct x y : EtoZ (exponent_sub x y) = EtoZ x - EtoZ y. Proof. reflexivity. Qed.
Lemma exponent_cmp_correct x y : exponent_cmp x y = (EtoZ x ?= EtoZ y). Proof. reflexivity. Qed.
Definition exponent_div2_floor_correct := StdZRadix2.exponent_div2_floor_correct.

Lemma mantissa_zero_correct : MtoZ mantissa_zero = 0. Proof. reflexivity. Qed.
Lemma mantissa_pos_correct x : valid_mantissa x -> MtoZ (mantissa_pos x) = Zpos (MtoP x).
Proof. reflexivity. Qed.
Lemma mantissa_neg_correct x : valid_mantissa x -> MtoZ (mantissa_neg x) = Zneg (MtoP x).
Proof. reflexivity. Qed.
Definition mantissa_sign_correct := StdZRadix2.mantissa_sign_correct.
Lemma mantissa_even_correct x : valid_mantissa x -> mantissa_even x = Z.even (Zpos (MtoP x)).
Proof. reflexivity. Qed.
Lemma mantissa_one_correct : MtoP mantissa_one = xH /\ valid_mantissa mantissa_one.
Proof. easy. Qed.
Lemma mantissa_add_correct x y : valid_mantissa x -> valid_mantissa y ->
  MtoP (mantissa_add x y) = (MtoP x + MtoP y)%positive /\ valid_mantissa (mantissa_add x y).
Proof. easy. Qed.
Lemma mantissa_sub_correct x y : valid_mantissa x -> valid_mantissa y -> (MtoP y < MtoP x)%positive ->
  MtoP (mantissa_sub x y) = (MtoP x - MtoP y)%positive /\ valid_mantissa (mantissa_sub x y).
Proof. easy. Qed.
Lemma mantissa_mul_correct x y : valid_mantissa x -> valid_mantissa y ->
  MtoP (mantissa_mul x y) = (MtoP x * MtoP y)%positive /\ valid_mantissa (mantissa_mul x y).
Proof. easy. Qed.
Lemma mantissa_cmp_correct x y : valid_mantissa x -> valid_mantissa y ->
  mantissa_cmp x y = (Zpos (MtoP x) ?= Zpos (MtoP y)).
Proof. easy. Qed.

Lemma mantissa_digits_correct x : valid_mantissa x ->
  EtoZ (mantissa_digits x) = Zpos (count_digits radix (MtoP x)).
Proof. intros _. apply digits_with_correct. Qed.

Lemma mantissa_scale2_correct x d : valid_mantissa x ->
  let (x', d') := mantissa_scale2 x d in
  (IZR (Zpos (MtoP x')) * Raux.bpow radix (EtoZ d') = IZR (Zpos (MtoP x)) * Raux.bpow radix2 (EtoZ d))%R /\
  valid_mantissa x'.
Proof. easy. Qed.

Lemma shiftl_shift m d : Z.shiftl (Zpos m) (Zpos d) = Zpos (shift radix m d).
Proof. rewrite shift_correct, Z.shiftl_mul_pow2 by easy. now rewrite <- Z.pow_pos_fold. Qed.

Lemma mantissa_shl_correct x y z : valid_mantissa y -> EtoZ z = Zpos x ->
  MtoP (mantissa_shl y z) = shift radix (MtoP y) x /\ valid_mantissa (mantissa_shl y z).
Proof. intros _ Hz. split; [|easy]. unfold EtoZ in Hz. subst z. unfold mantissa_shl. now rewrite shiftl_shift. Qed.

Lemma with_position_correct (m d : positive) (pos : position) : Zpos d <= Zpos m ->
  let (s, l) := with_position (Zpos m / Zpos d) (Zpos m mod Zpos d) d pos in
  Zpos s = Zpos m / Zpos d /\ l = adjust_pos (Zpos m mod Zpos d) d pos.
Proof.
intros H. unfold with_position. assert (0 < Zpos m / Zpos d) by (apply Z.div_str_pos; lia).
now destruct (Zpos m / Zpos d).
Qed.

Lemma mantissa_shr_correct x y z k : valid_mantissa y -> EtoZ z = Zpos x ->
  Zpos (shift radix 1 x) <= Zpos (MtoP y) ->
  let (sq, l) := mantissa_shr y z k in
  let (q, r) := Z.div_eucl (Zpos (MtoP y)) (Zpos (shift radix 1 x)) in
  Zpos (MtoP sq) = q /\ l = adjust_pos r (shift radix 1 x) k /\ valid_mantissa sq.
Proof.
intros _ Hz Hle. unfold EtoZ, MtoP in *. subst z. unfold mantissa_shr. rewrite shiftl_shift.
cbv zeta. set (d := shift radix 1 x) in *. change (Z.to_pos (Zpos d)) with d.
assert (Ed : Zpos d = 2 ^ Zpos x) by (unfold d; now rewrite <- shiftl_shift, Z.shiftl_1_l).
assert (E1 : Z.shiftr (Zpos y) (Zpos x) = Zpos y / Zpos d) by (now rewrite Z.shiftr_div_pow2, Ed).
assert (E2 : Zpos y - Z.shiftl (Z.shiftr (Zpos y) (Zpos x)) (Zpos x) = Zpos y mod Zpos d).
{ rewrite E1, Z.shiftl_mul_pow2, <- Ed by easy. rewrite Z.mod_eq by easy. lia. }
rewrite E2, E1. assert (H := with_position_correct y d k Hle).
destruct (with_position _ _ _ _) as [s l]. unfold Z.div, Z.modulo in H.
destruct (Z.div_eucl (Zpos y) (Zpos d)) as [q r]. now destruct H.
Qed.

Lemma mantissa_shrp_correct x y z k : valid_mantissa y -> EtoZ z = Zpos x ->
  radix ^ (Zpos x - 1) <= Zpos (MtoP y) < Zpos (shift radix 1 x) ->
  let l := mantissa_shrp y z k in l = adjust_pos (Zpos (MtoP y)) (shift radix 1 x) k.
Proof. intros _ Hz _. unfold EtoZ in Hz. subst z. unfold mantissa_shrp. now rewrite shiftl_shift. Qed.

(** Division and root are those of the other carrier, whose proofs need no second one. *)
Lemma mantissa_div_correct x y : valid_mantissa x -> valid_mantissa y -> Zpos (MtoP y) <= Zpos (MtoP x) ->
  let (q, l) := mantissa_div x y in
  Zpos (MtoP q) = Zpos (MtoP x) / Zpos (MtoP y) /\
  Bracket.inbetween_int (Zpos (MtoP q)) (IZR (Zpos (MtoP x)) / IZR (Zpos (MtoP y)))%R
    (convert_location_inv l) /\ valid_mantissa q.
Proof.
intros _ _ H. assert (E : mantissa_div x y = StdZRadix2.mantissa_div x y).
{ unfold StdZRadix2.mantissa_div, StdZRadix2.mantissa_split_div. now rewrite Zfast_div_eucl_correct. }
rewrite E. now apply (StdZRadix2.mantissa_div_correct x y).
Qed.

Lemma mantissa_sqrt_correct x : valid_mantissa x ->
  let (q, l) := mantissa_sqrt x in
  let (s, r) := Z.sqrtrem (Zpos (MtoP x)) in
  Zpos (MtoP q) = s /\
  match l with
  | pos_Eq => r = 0
  | pos_Lo => 0 < r /\ r <= s
  | pos_Mi => False
  | pos_Up => s < r
  end /\ valid_mantissa q.
Proof.
intros _. unfold mantissa_sqrt, MtoP. rewrite root_with_correct.
assert (H := Z.sqrtrem_spec (Zpos x) ltac:(lia)). destruct (Z.sqrtrem (Zpos x)) as [s r].
destruct H as [H1 H2]. destruct s as [|s|s]; try lia. split; [easy|]. split; [|easy].
case_eq (r =? 0); intros E1; [now apply Z.eqb_eq|]. apply Z.eqb_neq in E1.
case_eq (r <=? Zpos s); intros E2; [apply Z.leb_le in E2|apply Z.leb_gt in E2]; lia.
Qed.
End BinaryCarrier.

(** Certificates of layers as a whole: what they say, one decision about them, and what follows from it.

    This is what [extraction/] makes a program of. The program reads a file into a [certificate] and prints the
    conclusion that [check] returns; [check_correct] is about that conclusion. *)
Require Import Reals QArith Qreals Lra ZArith List Bool String.
From SelfNormalization Require Import Statements MomentMap Contraction Coverings Replay Refutations Counterexamples.
Import ListNotations.
Open Scope bool_scope.

(** ** What a certificate says (Documentation/CertificateFormat.md) *)

Inductive statement : Set :=
  | Invariant_rectangle (mus nus : Q * Q)
  | Norm_below (bound : Q)
  | Variance_below (factor : Q)
  | Variance_above (factor : Q).

(** A norm is covered in all four coordinates or, for the worst weights, in (m, v); the others in (m, v). *)
Inductive coordinates : Set := All_four | Mean_and_variance.

Record step : Set := Step { states : statement; axes : coordinates; cover : covering }.

Record point : Set := Point { mu_at : Q; omega_at : Q; nu_at : Q; tau_at : Q }.

Inductive claim : Set := Of_contraction | Of_norm | Of_variance.

Inductive evidence : Set :=
  | Proved_by (steps : list step)
  | Refuted_at (s : statement) (p : point).

Record certificate : Set := Certificate { about : domain; claims : claim; shown : evidence }.

(** ** What is concluded *)

Inductive conclusion : Set :=
  | Contracts (factor : Q) (rectangles : list ((Q * Q) * (Q * Q)))
  | Holds (s : statement)
  | Fails (s : statement)
  | Does_not_contract.

Definition holds (d : domain) (s : statement) : Prop :=
  match s with
  | Invariant_rectangle mus nus => invariant_rectangle d mus nus
  | Norm_below bound => spectral_norm_below d bound
  | Variance_below factor => variance_below d factor
  | Variance_above factor => variance_above d factor
  end.

(** Each of the rectangles holds the fixed point. *)
Definition meaning (d : domain) (c : conclusion) : Prop :=
  match c with
  | Contracts factor rectangles => forall mus nus, In (mus, nus) rectangles -> contracts d factor mus nus
  | Holds s => holds d s
  | Fails s => ~ holds d s
  | Does_not_contract => ~ contraction d
  end.

(** ** One step *)

(** Only valid domains have invariant rectangles that [replay_invariant_rectangle] accepts. *)
Lemma own_rectangle_valid d c : replay_invariant_rectangle c d (mu_range d) (nu_range d) = true ->
  valid_domain d = true.
Proof.
unfold replay_invariant_rectangle. cbv zeta. rewrite andb_true_iff. intros [H _]. destruct d. exact H.
Qed.

(** Tactics that look for contradictions would compute these. *)
#[local] Opaque replay_invariant_rectangle replay_worst_case replay_free replay_variance_below
  replay_variance_above refutes_invariant_rectangle refutes_norm_below refutes_variance_below
  refutes_variance_above refutes_contraction.

Definition decide_step (d : domain) (s : step) : bool :=
  match states s, axes s with
  | Invariant_rectangle mus nus, Mean_and_variance => replay_invariant_rectangle (cover s) d mus nus
  | Norm_below bound, Mean_and_variance => replay_worst_case (cover s) d bound
  | Norm_below bound, All_four => replay_free (cover s) d bound
  | Variance_below factor, Mean_and_variance => replay_variance_below (cover s) d factor
  | Variance_above factor, Mean_and_variance => replay_variance_above (cover s) d factor
  | _, All_four => false
  end.

Lemma decide_step_correct d s : decide_step d s = true -> holds d (states s).
Proof.
destruct s as [[mus nus|bound|factor|factor] [|] c]; unfold decide_step; cbn [states axes cover holds]; try easy.
- apply invariant_rectangle_replayed.
- apply free_weights_replayed.
- apply worst_case_replayed.
- apply variance_below_replayed.
- apply variance_above_replayed.
Qed.

Definition refutes (d : domain) (s : statement) (p : point) : bool :=
  match s with
  | Invariant_rectangle mus nus => refutes_invariant_rectangle mus nus
  | Norm_below bound => refutes_norm_below bound
  | Variance_below factor => refutes_variance_below factor
  | Variance_above factor => refutes_variance_above factor
  end d (mu_at p) (omega_at p) (nu_at p) (tau_at p).

Lemma refutes_correct d s p : refutes d s p = true -> ~ holds d s.
Proof.
destruct s; cbn [refutes holds].
- apply invariant_rectangle_false.
- apply norm_below_false.
- apply variance_below_false.
- apply variance_above_false.
Qed.

(** ** Contractions: the domain's rectangle, the norm, and further rectangles *)

Definition same_range (r s : Q * Q) : bool := Qeq_bool (fst r) (fst s) && Qeq_bool (snd r) (snd s).

Definition is_own_rectangle (d : domain) (s : statement) : bool :=
  match s with
  | Invariant_rectangle mus nus => same_range mus (mu_range d) && same_range nus (nu_range d)
  | _ => false
  end.

(** Below 1 everywhere is decided as below a number that is less than 1, so that no argument from compactness
    is needed. *)
Definition factor_below (bound : Q) : Q := if Qeq_bool bound 1 then 1048575 # 1048576 else bound.

(** The further rectangles, or [None] if one is wrong. *)
Fixpoint rectangles_inside (d : domain) (steps : list step) : option (list ((Q * Q) * (Q * Q))) :=
  match steps with
  | [] => Some []
  | s :: rest =>
      match states s with
      | Invariant_rectangle mus nus =>
          if subrange mus (mu_range d) && subrange nus (nu_range d) then
            if decide_step d s then
              match rectangles_inside d rest with
              | Some rectangles => Some ((mus, nus) :: rectangles)
              | None => None
              end
            else None
          else None
      | _ => None
      end
  end.

Lemma rectangles_inside_correct d steps : forall rectangles, rectangles_inside d steps = Some rectangles ->
  forall mus nus, In (mus, nus) rectangles ->
  subrange mus (mu_range d) = true /\ subrange nus (nu_range d) = true /\ invariant_rectangle d mus nus.
Proof.
induction steps as [|s rest IH]; cbn [rectangles_inside]; intros rectangles H mus nus Hin.
{ injection H as <-. destruct Hin. }
destruct (states s) as [mus' nus'| | |] eqn:Es; try easy. revert H.
case_eq (subrange mus' (mu_range d) && subrange nus' (nu_range d)); [|easy]. intros Hsub.
case_eq (decide_step d s); [|easy]. intros Hs.
destruct (rectangles_inside d rest) as [others|]; [|easy]. intros H. injection H as <-.
destruct Hin as [E|Hin]; [|now apply (IH others)].
injection E as <- <-. apply andb_prop in Hsub. destruct Hsub as [H1 H2].
split; [exact H1|]. split; [exact H2|].
assert (K := decide_step_correct d s Hs). now rewrite Es in K.
Qed.

Definition check_contraction (d : domain) (steps : list step) : option conclusion :=
  match steps with
  | own :: norm :: further =>
      match states norm with
      | Norm_below bound =>
          let factor := factor_below bound in
          if is_own_rectangle d (states own) && Qle_bool 0 factor && negb (Qle_bool 1 factor) then
            if decide_step d (Step (Invariant_rectangle (mu_range d) (nu_range d)) (axes own) (cover own)) then
              if decide_step d (Step (Norm_below factor) (axes norm) (cover norm)) then
                match rectangles_inside d further with
                | Some rectangles => Some (Contracts factor ((mu_range d, nu_range d) :: rectangles))
                | None => None
                end
              else None
            else None
          else None
      | _ => None
      end
  | _ => None
  end.

Lemma check_contraction_correct d steps c : check_contraction d steps = Some c -> meaning d c.
Proof.
destruct steps as [|own [|norm further]]; try easy. cbn [check_contraction].
destruct (states norm) as [|bound| |]; try easy. cbv zeta. set (factor := factor_below bound).
case_eq (is_own_rectangle d (states own) && Qle_bool 0 factor && negb (Qle_bool 1 factor)); [|easy].
rewrite !andb_true_iff. intros [[_ H0] H1].
case_eq (decide_step d (Step (Invariant_rectangle (mu_range d) (nu_range d)) (axes own) (cover own))); [|easy].
intros Hown.
case_eq (decide_step d (Step (Norm_below factor) (axes norm) (cover norm))); [|easy]. intros Hnorm.
case_eq (rectangles_inside d further); [|easy]. intros rectangles Hinside H. injection H as <-.
assert (Hvalid : valid_domain d = true).
{ unfold decide_step in Hown. cbn [states axes cover] in Hown. destruct (axes own); [easy|].
  exact (own_rectangle_valid d _ Hown). }
assert (Hself : subrange (mu_range d) (mu_range d) = true /\ subrange (nu_range d) (nu_range d) = true).
{ unfold valid_domain in Hvalid. rewrite !andb_true_iff in Hvalid. destruct Hvalid as [[[A B] _] _].
  unfold subrange. rewrite A, B. split; rewrite !andb_true_iff; repeat split; apply Qle_bool_iff, Qle_refl. }
assert (Kown := decide_step_correct _ _ Hown). assert (Knorm := decide_step_correct _ _ Hnorm).
intros mus nus Hin.
assert (Hall : subrange mus (mu_range d) = true /\ subrange nus (nu_range d) = true /\
  invariant_rectangle d mus nus).
{ destruct Hin as [E|Hin]; [injection E as <- <-; now split|].
  exact (rectangles_inside_correct d further rectangles Hinside mus nus Hin). }
destruct Hall as (H2 & H3 & H4). apply contracts_of_norm; try easy. now rewrite Hvalid, H2, H3, H0, H1.
Qed.

Lemma not_contraction_of_outside d :
  ~ invariant_rectangle d (mu_range d) (nu_range d) -> ~ contraction d.
Proof.
intros H (factor & _ & K). apply H. intros mu omega nu tau Hmu Homega Hnu Htau g Hg.
destruct (K omega tau Homega Htau g Hg) as (Hinto & _). apply Hinto. now split.
Qed.

(** ** The whole *)

(** No range is reversed, variances and square sums are positive: no claim holds for want of points. *)
Definition proper (d : domain) : bool :=
  valid_domain d && Qle_bool (fst (omega_range d)) (snd (omega_range d)) &&
  Qle_bool (fst (tau_range d)) (snd (tau_range d)).

Definition check_proof (d : domain) (c : claim) (steps : list step) : option conclusion :=
  match c, steps with
  | Of_contraction, _ => check_contraction d steps
  | Of_norm, [s] =>
      match states s with
      | Norm_below _ => if decide_step d s then Some (Holds (states s)) else None
      | _ => None
      end
  | Of_variance, [s] =>
      match states s with
      | Variance_below _ | Variance_above _ => if decide_step d s then Some (Holds (states s)) else None
      | _ => None
      end
  | _, _ => None
  end.

Definition check_refutation (d : domain) (c : claim) (s : statement) (p : point) : option conclusion :=
  match c, s with
  | Of_contraction, Invariant_rectangle _ _ =>
      if is_own_rectangle d s then
        if refutes d (Invariant_rectangle (mu_range d) (nu_range d)) p then Some Does_not_contract else None
      else None
  | Of_contraction, Norm_below bound =>
      if refutes_contraction d (mu_at p) (omega_at p) (nu_at p) (tau_at p) bound then Some Does_not_contract
      else None
  | Of_norm, Norm_below _ | Of_variance, Variance_below _ | Of_variance, Variance_above _ =>
      if refutes d s p then Some (Fails s) else None
  | _, _ => None
  end.

Definition check (c : certificate) : option conclusion :=
  if proper (about c) then
    match shown c with
    | Proved_by steps => check_proof (about c) (claims c) steps
    | Refuted_at s p => check_refutation (about c) (claims c) s p
    end
  else None.

Lemma check_proof_correct d c steps k : check_proof d c steps = Some k -> meaning d k.
Proof.
unfold check_proof. destruct c; [apply check_contraction_correct| |].
all: destruct steps as [|s [|? ?]]; try easy; destruct (states s) eqn:E; try easy; rewrite <- E;
  case_eq (decide_step d s); try easy; intros Hs H; injection H as <-; now apply decide_step_correct.
Qed.

Lemma check_refutation_correct d c s p k : check_refutation d c s p = Some k -> meaning d k.
Proof.
unfold check_refutation. destruct c, s; try easy.
{ destruct (is_own_rectangle d _); [|easy].
  case_eq (refutes d (Invariant_rectangle (mu_range d) (nu_range d)) p); [|easy].
  intros Hp H. injection H as <-. apply not_contraction_of_outside. exact (refutes_correct d _ p Hp). }
{ case_eq (refutes_contraction d (mu_at p) (omega_at p) (nu_at p) (tau_at p) bound); [|discriminate].
  intros Hp H. injection H as <-. exact (contraction_false d _ _ _ _ bound Hp). }
all: match goal with |- (if ?b then _ else _) = _ -> _ => destruct b eqn:Hp; [|easy] end;
  intros H; injection H as <-; exact (refutes_correct d _ p Hp).
Qed.

Theorem check_correct c k : check c = Some k -> meaning (about c) k.
Proof.
unfold check. destruct (proper (about c)); [|easy]. destruct (shown c).
- apply check_proof_correct.
- apply check_refutation_correct.
Qed.

(** The domain of a certificate that is accepted has a point, with a moment map there. *)
Theorem check_about_something c k : check c = Some k ->
  exists mu omega nu tau g, within mu (mu_range (about c)) /\ within omega (omega_range (about c)) /\
    within nu (nu_range (about c)) /\ within tau (tau_range (about c)) /\ moment_map omega tau g.
Proof.
unfold check. case_eq (proper (about c)); [|discriminate]. unfold proper. rewrite !andb_true_iff.
intros [[Hvalid Homega] Htau] _. destruct (valid_domain_positive _ Hvalid) as (Hmu & Hnu & _ & Hpos).
apply Qle_bool_R in Homega. apply Qle_bool_R in Htau.
exists (Q2R (fst (mu_range (about c)))), (Q2R (fst (omega_range (about c)))),
  (Q2R (fst (nu_range (about c)))), (Q2R (fst (tau_range (about c)))).
eexists. unfold within. do 4 (split; [lra|]). exact (closed_map_is_moment_map _ _ Hpos).
Qed.

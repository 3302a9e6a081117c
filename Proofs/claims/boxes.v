(* Written by claims/write. Do not edit. *)
Require Import Reals QArith List Lra.
From SelfNormalization Require Import Statements ScaledErrorFunction ClosedForms MomentMap FixedPoint01 Symbols.
From SelfNormalization Require Import Expression OnBoxes.
Import ListNotations.
Open Scope R_scope.

Ltac numbers := repeat split; first [ lra | enclose ].

Lemma lemma_34_derivative_negative_in_m_v :
  forall m v : R, (-1 / 100) <= m <= (1 / 100) -> (16 / 25) <= v <= (15 / 8) -> 
  ((((- 1) + alpha01) - (m * alpha01)) - ((2 * alpha01) * v)) < 0.
Proof. intros m v Hm Hv; scaled; on_box 24%positive 9%nat [((-1 # 100), (1 # 100)); ((16 # 25), (15 # 8))]%Q [m; v]. Qed.

Lemma lemma_34_derivative_negative :
  forall mu omega nu tau : R, (-1 / 10) <= mu <= (1 / 10) -> (-1 / 10) <= omega <= (1 / 10) -> (4 / 5) <= nu <= (3 / 2) -> (4 / 5) <= tau <= (5 / 4) -> 
  ((((- 1) + alpha01) - ((mu * omega) * alpha01)) - ((2 * alpha01) * (nu * tau))) < 0.
Proof. intros mu omega nu tau Hmu Homega Hnu Htau; apply lemma_34_derivative_negative_in_m_v; nra. Qed.

Lemma lemma_44_eq_280_negative :
  forall m : R, (-1 / 10) <= m <= (1 / 10) -> 
  (((((151 / 5) * (((1911 / 1000) * ((5 * m) + 12)) + (sqrt ((((5 * m) + 12) ^ 2) + ((((2 * (sqrt 15)) * (2911 / 1000)) / (sqrt PI)) ^ 2))))) * (((1911 / 1000) * ((5 * m) + 6)) + (sqrt ((((5 * m) + 6) ^ 2) + ((((2 * (sqrt 15)) * (2911 / 1000)) / (sqrt PI)) ^ 2))))) - (((60 * (2911 / 1000)) * ((5 * m) + 12)) * (((1911 / 1000) * ((5 * m) + 6)) + (sqrt ((((5 * m) + 6) ^ 2) + ((((2 * (sqrt 15)) * (2911 / 1000)) / (sqrt PI)) ^ 2)))))) + (((30 * (2911 / 1000)) * ((5 * m) + 6)) * (((1911 / 1000) * ((5 * m) + 12)) + (sqrt ((((5 * m) + 12) ^ 2) + ((((2 * (sqrt 15)) * (2911 / 1000)) / (sqrt PI)) ^ 2)))))) < 0.
Proof.
intros m Hm;
on_box 24%positive 10%nat [((-1 # 10), (1 # 10))]%Q [m].
Qed.

Lemma lemma_46_eq_317_bound :
  forall t : R, (4 / 5) <= t <= (5 / 4) -> 
  ((((((((20 * (sqrt 35)) * ((210 * t) - 1)) * (sqrt t)) + 200) * ((((sqrt PI) * (1911 / 1000)) * ((70 * t) + 1)) + (sqrt (((((20 * (2911 / 1000)) * (sqrt 35)) ^ 2) * t) + (PI * (((70 * t) + 1) ^ 2)))))) * ((((sqrt PI) * (1911 / 1000)) * ((140 * t) + 1)) + (sqrt (((((20 * (2911 / 1000)) * (sqrt 35)) ^ 2) * t) + (PI * (((140 * t) + 1) ^ 2)))))) + ((((((20 * (sqrt 35)) * (2911 / 1000)) * (sqrt PI)) * (((700 * t) * ((7 * t) + 20)) - 1)) * (sqrt t)) * ((((sqrt PI) * (1911 / 1000)) * ((140 * t) + 1)) + (sqrt (((((20 * (2911 / 1000)) * (sqrt 35)) ^ 2) * t) + (PI * (((140 * t) + 1) ^ 2))))))) - (((((((2 * 20) * (sqrt 35)) * (2911 / 1000)) * (sqrt PI)) * (((2800 * t) * ((7 * t) + 5)) - 1)) * (sqrt t)) * ((((sqrt PI) * (1911 / 1000)) * ((70 * t) + 1)) + (sqrt (((((20 * (2911 / 1000)) * (sqrt 35)) ^ 2) * t) + (PI * (((70 * t) + 1) ^ 2))))))) <= (- (41419900 * (t ^ 2))) /\
  (- (41419900 * (t ^ 2))) < 0.
Proof.
intros t Ht;
on_box 24%positive 10%nat [((4 # 5), (5 # 4))]%Q [t].
Qed.

Lemma lemma_46_eq_326_negative :
  forall t : R, (4 / 5) <= t <= (5 / 4) -> 
  ((((((((40 * (sqrt 2)) * ((48 * t) - 1)) * (sqrt t)) + 20) * ((((sqrt PI) * (1911 / 1000)) * ((16 * t) + 1)) + (sqrt (((((40 * (sqrt 2)) * (2911 / 1000)) ^ 2) * t) + (PI * (((16 * t) + 1) ^ 2)))))) * ((((sqrt PI) * (1911 / 1000)) * ((32 * t) + 1)) + (sqrt (((((40 * (sqrt 2)) * (2911 / 1000)) ^ 2) * t) + (PI * (((32 * t) + 1) ^ 2)))))) + ((((((40 * (sqrt 2)) * (2911 / 1000)) * (sqrt PI)) * (((128 * t) * ((2 * t) + 25)) - 1)) * (sqrt t)) * ((((sqrt PI) * (1911 / 1000)) * ((32 * t) + 1)) + (sqrt (((((40 * (sqrt 2)) * (2911 / 1000)) ^ 2) * t) + (PI * (((32 * t) + 1) ^ 2))))))) - (((((((2 * 40) * (sqrt 2)) * (2911 / 1000)) * (sqrt PI)) * (((128 * t) * ((8 * t) + 25)) - 1)) * (sqrt t)) * ((((sqrt PI) * (1911 / 1000)) * ((16 * t) + 1)) + (sqrt (((((40 * (sqrt 2)) * (2911 / 1000)) ^ 2) * t) + (PI * (((16 * t) + 1) ^ 2))))))) <= ((((- (3131100 * (sqrt t ^ 3))) - (8346350 * (sqrt t ^ 7))) - (11369100 * (t ^ 3))) - (55109400 * (t ^ 2))) /\
  ((((- (3131100 * (sqrt t ^ 3))) - (8346350 * (sqrt t ^ 7))) - (11369100 * (t ^ 3))) - (55109400 * (t ^ 2))) < 0.
Proof.
intros t Ht;
on_box 24%positive 10%nat [((4 # 5), (5 # 4))]%Q [t].
Qed.

Lemma lemma_46_eq_331_negative :
  forall t : R, (9 / 10) <= t <= (5 / 4) -> 
  ((((((((40 * (sqrt 3)) * ((72 * t) - 1)) * (sqrt t)) + 32) * ((((sqrt PI) * (1911 / 1000)) * ((24 * t) + 1)) + (sqrt (((((40 * (sqrt 3)) * (2911 / 1000)) ^ 2) * t) + (PI * (((24 * t) + 1) ^ 2)))))) * ((((sqrt PI) * (1911 / 1000)) * ((48 * t) + 1)) + (sqrt (((((40 * (sqrt 3)) * (2911 / 1000)) ^ 2) * t) + (PI * (((48 * t) + 1) ^ 2)))))) + ((((((40 * (sqrt 3)) * (2911 / 1000)) * (sqrt PI)) * (((192 * t) * ((3 * t) + 25)) - 1)) * (sqrt t)) * ((((sqrt PI) * (1911 / 1000)) * ((48 * t) + 1)) + (sqrt (((((40 * (sqrt 3)) * (2911 / 1000)) ^ 2) * t) + (PI * (((48 * t) + 1) ^ 2))))))) - (((((((2 * 40) * (sqrt 3)) * (2911 / 1000)) * (sqrt PI)) * (((192 * t) * ((12 * t) + 25)) - 1)) * (sqrt t)) * ((((sqrt PI) * (1911 / 1000)) * ((24 * t) + 1)) + (sqrt (((((40 * (sqrt 3)) * (2911 / 1000)) ^ 2) * t) + (PI * (((24 * t) + 1) ^ 2))))))) <= ((((- (5090790 * (sqrt t ^ 3))) - (34499800 * (sqrt t ^ 7))) - (35539000 * (t ^ 3))) - (62119700 * (t ^ 2))) /\
  ((((- (5090790 * (sqrt t ^ 3))) - (34499800 * (sqrt t ^ 7))) - (35539000 * (t ^ 3))) - (62119700 * (t ^ 2))) < 0.
Proof.
intros t Ht;
on_box 24%positive 10%nat [((9 # 10), (5 # 4))]%Q [t].
Qed.

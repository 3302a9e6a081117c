(* Of a positive integer, which Coq checks afterwards. *)
let log2 m = Z.of_int (Z.numbits m - 1)
let root = Z.sqrt

(* snn-check-verified: certificates of layers, decided by a function that Coq proved correct. *)

let usage = {|snn-check-verified FILE...

Decides certificates of snn-verify about layers (version 1) by the function check of Proofs/coq/Certificate.v,
of which Coq proved that what it concludes is true, and prints what was concluded. Exit status: 0 all accepted,
1 one is rejected, 2 one is too large or of a kind that is not covered, 65 one is malformed, 74 one cannot be
read, 64 bad usage.
|}

let contents path =
  let channel = open_in_bin path in
  Fun.protect ~finally:(fun () -> close_in_noerr channel) (fun () ->
    let length = in_channel_length channel in
    if length > Json.most_bytes then raise (Json.Too_large "a file of more than 16 MiB");
    really_input_string channel length)

(* A verdict in a word, its status, and what there is to say. *)
let decide path =
  match
    let certificate = Reader.certificate (contents path) in
    Option.map (Words.conclusion certificate.about) (Checker.check certificate)
  with
  | Some conclusion -> "accepted", 0, conclusion
  | None -> "rejected", 1, "The certificate does not show what it claims."
  | exception Json.Malformed message -> "malformed", 65, message
  | exception Json.Too_large what -> "too large", 2, what
  | exception Reader.Not_covered what -> "not covered", 2, what
  | exception (Stack_overflow | Out_of_memory) -> "too large", 2, "it takes more memory than there is"
  (* zarith shifts by machine integers: e to the power of something astronomical. *)
  | exception Failure _ -> "too large", 2, "it needs a number that no memory holds"
  | exception Sys_error message -> "unreadable", 74, message
  | exception End_of_file -> "unreadable", 74, "the file became shorter"

let () =
  match List.tl (Array.to_list Sys.argv) with
  | ["--help" | "-h"] -> print_string usage
  | [] -> prerr_string ("Error: name a certificate file\n" ^ usage); exit 64
  | paths ->
      (match List.find_opt (fun path -> path <> "" && path.[0] = '-') paths with
       | Some option -> prerr_string (Printf.sprintf "Error: unknown option '%s'\n%s" option usage); exit 64
       | None -> ());
      let statuses = List.map (fun path ->
        let verdict, status, message = decide path in
        Printf.printf "%s: %s\n  %s\n%!" (String.escaped path) verdict message;
        status) paths in
      let worst = List.find_opt (fun status -> List.mem status statuses) [74; 65; 1; 2] in
      exit (Option.value worst ~default:0)

(* JSON as certificates have it: jsonm's strict reading (RFC 8259), and besides no key twice, no more nesting,
   values and bytes than a certificate needs, and ASCII alone: no name of the format has other characters. *)

type t =
  | Object of (string * t) list
  | Array of t list
  | Text of string
  | Number of string  (* as it is written *)
  | Constant

exception Malformed of string
exception Too_large of string

let malformed format = Printf.ksprintf (fun message -> raise (Malformed message)) format
let most_bytes = 1 lsl 24
let most_values = 100_000
let deepest = 32

(* What stands between two of jsonm's positions: line and column, both from 1 on. *)
let between text =
  let starts = Array.of_list (0 :: List.filter_map (fun i -> if text.[i] = '\n' then Some (i + 1) else None)
    (List.init (String.length text) Fun.id)) in
  fun ((line, column), (line', column')) ->
    let start = starts.(line - 1) + column - 1 in
    String.sub text start (starts.(line' - 1) + column' - start)

let read text =
  if String.length text > most_bytes then raise (Too_large "a file of more than 16 MiB");
  String.iter (fun c -> if Char.code c > 126 then malformed "a character that is not ASCII") text;
  let decoder = Jsonm.decoder (`String text) in
  let lexeme_text = lazy (between (String.concat "\n" (String.split_on_char '\r' text))) in
  let next () =
    match Jsonm.decode decoder with
    | `Lexeme lexeme -> lexeme
    | `End -> malformed "the file ends too early"
    | `Await -> assert false
    | `Error error ->
        let (line, column), _ = Jsonm.decoded_range decoder in
        malformed "line %d, column %d: %s" line column
          (Format.asprintf "%a" Jsonm.pp_error error |> String.map (function '\n' -> ' ' | c -> c)) in
  let values = ref 0 in
  let rec value depth lexeme =
    incr values;
    if !values > most_values then raise (Too_large "more than 100 000 values");
    if depth > deepest then malformed "nested more than %d deep" deepest;
    match lexeme with
    | `Os -> Object (members depth [])
    | `As -> Array (elements depth [])
    | `String text -> Text text
    | `Float _ -> Number (Lazy.force lexeme_text (Jsonm.decoded_range decoder))
    | `Bool _ | `Null -> Constant
    | `Oe | `Ae | `Name _ -> malformed "a value is missing"
  and members depth known =
    match next () with
    | `Oe -> List.rev known
    | `Name name ->
        if List.mem_assoc name known then malformed "the key %S stands twice" name;
        members depth ((name, value (depth + 1) (next ())) :: known)
    | _ -> malformed "a key is missing"
  and elements depth known =
    match next () with
    | `Ae -> List.rev known
    | lexeme -> elements depth (value (depth + 1) lexeme :: known) in
  let whole = value 1 (next ()) in
  match Jsonm.decode decoder with
  | `End -> whole
  | _ -> malformed "text after the end of the JSON value"

(* An object with these keys and no others, as a function from keys to values; [optional] may be missing. *)
let members ?(optional = []) place keys = function
  | Object members ->
      List.iter (fun key -> if not (List.mem_assoc key members) then malformed "%s: %S is missing" place key) keys;
      List.iter (fun (key, _) ->
        if not (List.mem key keys || List.mem key optional) then malformed "%s: unknown key %S" place key) members;
      fun key -> List.assoc_opt key members
  | _ -> malformed "%s: an object is expected" place

let text place = function Text text -> text | _ -> malformed "%s: a text is expected" place
let array place = function Array elements -> elements | _ -> malformed "%s: a list is expected" place

## Octave's interval package, which works on whole arrays, in binary64, with crlibm and MPFR.
## The protocol is that of README.md.
1;
pkg load interval
warning off all

function y = enclose(name, x, next)
  switch name
    case "add"
      y = x + next;
    case "mul"
      y = x .* next;
    otherwise
      y = feval(name, x);
  endswitch
endfunction

## fgetl would wait for the character after the line.
function line = next_line()
  line = "";
  while ! isempty(character = fread(stdin, 1, "char=>char")) && character != "\n"
    line(end + 1) = character;
  endwhile
endfunction

table = dlmread(argv(){1}, " ");
x = infsup(table(:, 1), table(:, 2));
n = rows(table);
last = "";
while ! isempty(line = next_line())
  words = strsplit(line, " ");
  switch words{1}
    case "quit"
      exit
    case "version"
      installed = pkg("list", "interval");
      answer = ["Octave interval " installed{1}.version];
    case "run"
      numbers = str2double(words(3:5));
      if numbers(1) != 53 || ! any(strcmp(words{2}, {"add", "mul", "exp", "expm1", "log", "erf", "erfc"}))
        answer = "unsupported";
      else
        if ! strcmp(words{2}, last)
          last = words{2};
          [lower, upper] = deal(-inf(n, 1), inf(n, 1));
        endif
        slice = numbers(2) + (1:numbers(3));
        [arguments, next] = deal(x(slice), x(mod(slice, n) + 1));
        start = tic;
        y = enclose(last, arguments, next);
        answer = sprintf("%.0f", toc(start) * 1e9);
        lower(slice) = inf(y);
        upper(slice) = sup(y);
      endif
    case "write"
      file = fopen(words{2}, "w");
      fprintf(file, "%.17g %.17g\n", [lower, upper]');
      fclose(file);
      answer = "ok";
    otherwise
      error("unknown command: %s", line);
  endswitch
  puts([answer "\n"]);
  fflush(stdout);
endwhile

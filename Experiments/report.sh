#!/bin/sh
# Every table and figure of the results, without a training: sh report.sh SNN-VERIFY [TABLE-A11]
set -eu
tool=$1
table=${2:+--table $2}
cd "$(dirname "$0")"
mkdir -p Figures
report() { "$tool" experiment "$@" --path . --report-only --force; echo; }
report htru2 --results Results/htru2.jsonl --baselines Results/htru2-baselines.csv
report htru2 --results Results/htru2-nine.jsonl --baselines Results/htru2-baselines.csv \
  --rank-plot Figures/htru2-ranks.svg
report uci --results Results/uci.jsonl $table
report uci --results Results/uci.jsonl --baselines Results/uci-baselines.csv $table \
  --rank-plot Figures/uci-small-ranks.svg
for name in uci-medium-halving uci-medium; do
  report uci --results Results/$name.jsonl --baselines Results/uci-baselines.csv $table \
    --rank-plot Figures/$name-ranks.svg --depth-plot Figures/$name-depths.svg
  python3 ties.py Results/$name.jsonl
  echo
done
python3 halving.py Results/uci-medium-halving.jsonl Results/uci-medium.jsonl
echo
report tox21 --results Results/tox21.jsonl
report tox21 --results Results/tox21-seven.jsonl
python3 tox21_ablation.py --report Results/tox21-ablation.csv
echo
python3 figure_1.py --report Results/figure-1.jsonl
echo
python3 torch_report.py Results/torch-curves.jsonl

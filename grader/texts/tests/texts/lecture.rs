//! Every subject of the lecture is taught, under a heading of the problem that it belongs to.

use std::collections::BTreeSet;

use crate::files::{read, top};

/// A subject: its number in the lecture's order, what it is, the exercise (or the page beside the exercises) and the heading
/// under which it is taught, and words that stand there in English and in Japanese.
type Subject = (u8, &'static str, &'static str, &'static str, &'static str, &'static str);

#[rustfmt::skip]
const SUBJECTS: &[Subject] = &[
    (1, "chapter 8 before 7", "70_features", "The idea", "does\nchapter 8 first", "第8章を"),
    (2, "why deep learning rose", "79_mlp", "The idea", "again and again, layer after layer", "何度も繰り返す"),
    (3, "the nerve cell", "71_prediction", "The idea", "nerve cell", "神経細胞"),
    (4, "the model neuron", "71_prediction", "The idea", "**neuron**", "**ニューロン**"),
    (5, "a layer is a step; product, convolution, sum", "71_prediction", "The idea", "convolution", "畳み込み"),
    (6, "activation functions", "71_prediction", "The idea", "Usual activation functions", "活性化関数としてよく使われる"),
    (7, "linear", "79_mlp", "The idea", "f(x + y) = f(x) + f(y)", "f(x + y) = f(x) + f(y)"),
    (8, "ReLU(−1 + 1)", "79_mlp", "The idea", "ReLU(−1) + ReLU(1) = 1", "ReLU(−1) + ReLU(1) = 1"),
    (9, "a straight line is affine", "79_mlp", "If you come from the lecture", "**affine**", "**アフィン**"),
    (10, "many layers, hidden layers", "79_mlp", "The formula", "as many hidden layers as you like", "隠れ層はいくつあってもよい"),
    (11, "linear after linear is linear", "79_mlp", "The idea", "(X A) B = X (A B)", "(X A) B = X (A B)"),
    (12, "references on networks", "NEXT", "To read", "『ゼロから作る Deep Learning』", "『ゼロから作る Deep Learning』"),
    (13, "fully connected, affine, linear layer", "71_prediction", "The formula", "**fully connected layer**", "**全結合層**"),
    (14, "rows, columns, x₂,₁", "70_features", "First, the arrays", "x₂,₁", "x₂,₁"),
    (15, "the matrix product entry by entry", "71_prediction", "The matrix product, entry by entry", "0.5 · 1.0 + (−1.0) · 0.5", "0.5 · 1.0 + (−1.0) · 0.5"),
    (16, "3 inputs, 2 outputs, 3 × 2 weights", "71_prediction", "The formula", "3 × 2 weights", "重みは 3 × 2 個"),
    (17, "inner sizes agree", "71_prediction", "The matrix product, entry by entry", "(N, **D**) times (**D**, L)", "(N, **D**) と (**D**, L)"),
    (18, "a layer extracts features", "73_sgd", "A step in numbers", "takes\nout of the input what tells the labels apart", "特徴を入力から取り出して"),
    (19, "mini-batch: rows stacked, W unchanged", "71_prediction", "The matrix product, entry by entry", "**mini-batch**", "**ミニバッチ**"),
    (20, "input, hidden, output layer", "71_prediction", "Other output layers", "**output layer**", "**出力層**"),
    (21, "softmax for classes", "71_prediction", "Other output layers", "one of L labels", "L 個のラベルから 1 つを選ぶ"),
    (22, "sigmoid for yes or no", "71_prediction", "Other output layers", "\"yes\" from 0.5 on", "0.5 以上なら「はい」"),
    (23, "identity for a number", "71_prediction", "Other output layers", "**identity**", "**恒等関数**"),
    (24, "why exp", "71_prediction", "Softmax in numbers", "Why exp", "なぜ、6 / (6 + 4)"),
    (25, "softmax(6, 4)", "71_prediction", "Softmax in numbers", "(0.880797, 0.119203)", "(0.880797, 0.119203)"),
    (26, "learning sets the parameters", "72_loss", "The idea", "**parameters**", "**パラメーター**"),
    (27, "0.88 and 0.12 against 1 and 0", "72_loss", "The loss", "y = (0.880797, 0.119203), t = (1, 0)", "y = (0.880797, 0.119203)、t = (1, 0)"),
    (28, "large when far, small when near", "72_loss", "The idea", "larger the less there is", "小さいほど大きくなる"),
    (29, "training lowers the loss", "73_sgd", "The idea", "**gradient descent**", "**勾配降下法**"),
    (30, "E = −∑ tₖ log yₖ", "72_loss", "The loss", "E = −∑ₖ tₖ log yₖ", "E = −∑ₖ tₖ log yₖ"),
    (31, "the logarithm", "72_loss", "Logarithms", "log₂ 8 = 3", "log₂ 8 = 3"),
    (32, "information", "72_loss", "Information and entropy", "**information**", "**情報量**"),
    (33, "entropy", "72_loss", "Information and entropy", "**entropy**", "**エントロピー**"),
    (34, "largest when uniform; hot and cold water", "72_loss", "Information and entropy", "lukewarm", "ぬるま湯"),
    (35, "cross entropy", "72_loss", "Information and entropy", "**cross entropy**", "**クロスエントロピー**"),
    (36, "p is the label, q the prediction", "72_loss", "The loss", "In training the truth t is known", "学習では真の分布 t が分かっています"),
    (37, "the coin of 0.4 and 0.6", "72_loss", "If you come from the lecture", "1.015", "1.015"),
    (38, "t picks the right one's logarithm", "72_loss", "The loss", "take away all but one term", "残る項は 1 つだけ"),
    (39, "the −log curve", "72_loss", "The loss", "figures/neg-log.svg", "figures/neg-log.svg"),
    (40, "why it suits learning", "72_loss", "The loss", "This curve suits learning", "この曲線は学習に向いています"),
    (41, "references on information", "NEXT", "To read", "Visual Information Theory", "Visual Information Theory"),
    (42, "gradient, slope of the tangent", "72_loss", "The gradient", "slope of the tangent, ΔE/Δx", "ΔE/Δx、つまり接線の傾き"),
    (43, "the steeper one moves more", "73_sgd", "The idea", "E = x² + 4y²", "E = x² + 4y²"),
    (44, "gradient descent; stochastic", "73_sgd", "Why stochastic", "**stochastic**", "**確率的**"),
    (45, "backpropagation", "79_mlp", "Backward, in numbers", "**Backpropagation**", "**誤差逆伝播法**"),
    (46, "by local slopes, hence efficient", "79_mlp", "Backward, in numbers", "39,048", "39,048"),
    (47, "responsibility", "79_mlp", "Backward, in numbers", "**responsible**", "**責任**"),
    (48, "chain rule, as if fractions cancel", "72_loss", "The gradient", "as if ∂s cancels", "約分される"),
    (49, "known slope times local slope", "79_mlp", "Backward, in numbers", "*the known slope times the slope of this one step*", "*すでに分かっている傾きに、その段階だけの局所的な傾きを掛ける*"),
    (50, "ReLU's slope of 1", "79_mlp", "Backward, in numbers", "A slope of 1 is a good one", "傾きが 1 なのは、よいことです"),
    (51, "p′ = p − η ∂E/∂p", "73_sgd", "The idea", "p′ = p − η ∂E/∂p", "p′ = p − η ∂E/∂p"),
    (52, "η large or small", "73_sgd", "The learning rate", "η = 1.1", "η = 1.1"),
    (53, "training, test, operation", "74_accuracy", "Training, evaluating, operating", "**operate**", "**運用**"),
    (54, "frameworks; know what the line does", "79_mlp", "What frameworks do: autograd", "`loss.backward()`", "`loss.backward()`"),
    (55, "autograd, Chainer", "79_mlp", "What frameworks do: autograd", "**automatic differentiation**", "**自動微分**"),
    (56, "references on backpropagation", "NEXT", "To read", "Nielsen", "Nielsen"),
    (57, "tensors", "70_features", "First, the arrays", "tensors in PyTorch", "PyTorch のテンソル"),
    (58, "epoch, mini-batch", "77_minibatch", "Cutting an epoch into batches", "figures/batches.svg", "figures/batches.svg"),
    (59, "step by step, holes to fill", "70_features", "What to fill in", "**holes**", "**穴**"),
    (60, "free form, logs, an empirical science", "79_mlp", "Where to start, and how to choose", "empirical science", "経験科学"),
    (61, "an introductory book is behind you", "NEXT", "What you have built", "introductory book", "入門書"),
    (62, "CNN, RNN, Attention, Transformer; chapter 7", "NEXT", "CNN, RNN, attention, Transformer: the same parts, arranged", "An attention weight **is** your softmax", "あなたの softmax **そのもの**"),
    (63, "nn.Linear(300, 4)", "71_prediction", "The formula", "`nn.Linear(300, 4, bias=False)`", "`nn.Linear(300, 4, bias=False)`"),
    (64, "model(x) is __call__ is forward", "79_mlp", "You have written PyTorch", "`__call__`", "`__call__`"),
    (65, "torch.softmax(x, dim=1)", "71_prediction", "Softmax in numbers", "`torch.softmax(x, dim=1)`", "`torch.softmax(x, dim=1)`"),
    (66, "CrossEntropyLoss(outputs, labels)", "72_loss", "The loss", "`nn.CrossEntropyLoss()(outputs, labels)`", "`nn.CrossEntropyLoss()(outputs, labels)`"),
    (67, "the quiz", "75_history", "Four shapes to find", "`cargo grade quiz 75`", "`cargo grade quiz 75`"),
];

/// The headings of a text, and what stands under each.
fn sections(text: &str) -> Vec<(&str, &str)> {
    text.split("\n## ").skip(1).filter_map(|section| section.split_once('\n')).collect()
}

#[test]
fn every_subject_is_taught_under_its_heading_in_both_languages() {
    let mut missing = Vec::new();
    for &(number, subject, exercise, heading, english, japanese) in SUBJECTS {
        let place = top().join("exercises").join(exercise);
        let file = if place.is_dir() { place.join("README") } else { place };
        let [ours, theirs] = ["md", "ja.md"].map(|ending| read(&file.with_extension(ending)));
        let (ours, theirs) = (sections(&ours), sections(&theirs));
        // Both languages have the same headings in the same order, as another test holds.
        let Some(at) = ours.iter().position(|(name, _)| *name == heading) else {
            missing.push(format!("{number}, {subject}: {exercise} has no heading {heading:?}"));
            continue;
        };
        for (section, words) in [(ours[at], english), (theirs[at], japanese)] {
            // Where a line ends does not matter.
            let squeeze = |text: &str| text.split_whitespace().collect::<String>();
            if !squeeze(section.1).contains(&squeeze(words)) {
                missing.push(format!("{number}, {subject}: {exercise}, under {:?}: no {words:?}", section.0));
            }
        }
    }
    assert!(missing.is_empty(), "not taught:\n{}", missing.join("\n"));
}

#[test]
fn no_subject_is_left_out() {
    let numbers: BTreeSet<_> = SUBJECTS.iter().map(|subject| subject.0).collect();
    assert_eq!(numbers, (1..=67).collect());
}

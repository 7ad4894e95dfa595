#include "training/commands.hpp"

#include <algorithm>
#include <ctime>
#include <fstream>
#include <iostream>
#include <map>
#include <stdexcept>

#include <fmt/format.h>

#include "base/json.hpp"
#include "base/text.hpp"
#include "training/arguments.hpp"
#include "training/base_model.hpp"
#include "training/content_training.hpp"
#include "training/corpus.hpp"
#include "training/evaluation.hpp"
#include "training/examples.hpp"
#include "training/looks_training.hpp"
#include "training/misses.hpp"
#include "training/ranker_training.hpp"
#include "training/theme_training.hpp"

namespace yanlu::training {
namespace {

namespace fs = std::filesystem;

constexpr std::uint32_t folds = 5;
constexpr float weight_of_pairs = 1.0F;
constexpr float weight_of_posts = 2.0F;
constexpr float weight_of_planted = 0.5F;

void write_file(const fs::path& file, std::string_view bytes) {
    std::ofstream out(file, std::ios::binary);
    out.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
    if (!out.flush()) throw std::runtime_error("cannot write " + file.string());
    std::cerr << file.string() << ": " << bytes.size() << " bytes\n";
}

int count(const Arguments& arguments) {
    Corpus corpus(arguments.one("text"), arguments.number("seed", 1));
    corpus.keep_out(arguments.pairs("keep-out"));
    const auto lines = corpus.to_count();
    std::cerr << lines.size() << " of " << corpus.lines() << " lines counted, " << corpus.kept_out() << " kept out\n";
    typo::ModelWriter writer;
    BaseOptions options;
    for (std::uint32_t n = 2; n <= 5; ++n)
        options.least_count[n] = static_cast<std::uint32_t>(arguments.number("least-" + std::to_string(n), options.least_count[n]));
    Tables tables = Tables::read(arguments.one("tables"));
    if (!arguments.all("general").empty()) tables.general = GeneralModel::read(arguments.one("general"));
    add_base_sections(writer, lines, tables, options);
    writer.add(typo::section::forests, std::string_view());
    writer.add(typo::section::note, Json{{"lines", lines.size()}}.dump());
    write_file(arguments.one("out"), writer.bytes());
    return 0;
}

std::vector<Pair> sentences_of(std::span<const std::string_view> lines, std::size_t most) {
    std::vector<Pair> out;
    for (const auto line : lines) {
        const std::u32string text = to_code_points(line);
        for (std::size_t at = 0; at < text.size() && out.size() < most;) {
            const std::size_t end = std::min(
                text.size(), text.find_first_of(U"。！？；", at) == text.npos ? text.size() : text.find_first_of(U"。！？；", at) + 1);
            if (end - at >= 8) out.push_back({text.substr(at, end - at), text.substr(at, end - at)});
            at = end;
        }
    }
    return out;
}

// Sentences to learn from: labelled ones and such with slips planted.
struct Sentences {
    std::vector<Pair> official;
    std::vector<Pair> posts;
    std::vector<Pair> clean;
    std::vector<Pair> planted;
};

Sentences sentences_from(const typo::Model& model, const Arguments& arguments) {
    Sentences all{arguments.pairs("official"), arguments.pairs("posts"), arguments.pairs("clean"), {}};
    const std::uint64_t seed = arguments.number("seed", 1);
    const auto planted_count = arguments.number("planted", 20'000);
    const Corpus corpus(arguments.one("text"), seed);
    const auto right = sentences_of(corpus.to_rank(), planted_count * 4);
    Planter planter(model, seed);
    for (std::size_t i = 0; i < right.size(); i += std::max<std::size_t>(1, right.size() / planted_count))
        all.planted.push_back(planter.plant(right[i].right));
    return all;
}

Examples examples_of(const typo::Model& model, const Sentences& sentences, std::uint64_t seed) {
    Examples examples;
    add_examples(model, sentences.official, {weight_of_pairs, 2, folds, seed}, examples);
    add_examples(model, sentences.posts, {weight_of_posts, 2, folds, seed}, examples);
    add_examples(model, sentences.clean, {weight_of_pairs, 4, folds, seed}, examples);
    std::cerr << examples.size() << " examples of pairs\n";
    add_examples(model, sentences.planted, {weight_of_planted, 6, folds, seed}, examples);
    std::cerr << examples.size() << " examples with planted slips\n";
    return examples;
}

// As they were written, but for those of the fold.
std::vector<std::u32string> written(const Sentences& sentences, std::uint32_t left_out, std::uint64_t seed) {
    std::vector<std::u32string> texts;
    for (const auto* set : {&sentences.official, &sentences.posts, &sentences.clean, &sentences.planted}) {
        for (const auto& pair : *set) {
            if (left_out == no_fold || part_of(to_utf8(pair.right), folds, seed) != left_out) texts.push_back(pair.wrong);
        }
    }
    return texts;
}

// The model with both looks, fitted to its ranker.
Looks looks_for(const typo::Model& model, const Sentences& sentences, std::uint32_t left_out, const Arguments& arguments) {
    LooksOptions options;
    options.seed = arguments.number("seed", 1);
    options.lost = static_cast<double>(arguments.number("lost", 5)) / 1000;
    const auto looks = fit_looks(model, written(sentences, left_out, options.seed), options);
    std::cerr << fmt::format(
        "of what is not possible {:.1f} % of the places, {:.1f} % of the letters, {:.1f} % of the candidates are kept\n",
        100 * looks.kept_places, 100 * looks.kept_letters, 100 * looks.kept_candidates);
    return looks;
}

RankerOptions ranker_options(const Arguments& arguments) {
    RankerOptions options;
    options.trees = static_cast<int>(arguments.number("trees", static_cast<std::uint64_t>(options.trees)));
    options.depth = static_cast<int>(arguments.number("depth", static_cast<std::uint64_t>(options.depth)));
    return options;
}

template <class T>
std::string_view bytes_of(const T& value) {
    return {reinterpret_cast<const char*>(&value), sizeof value};
}

// The model's file with another ranker, or its own, and with looks.
std::string with(const typo::Model& model, std::span<const std::byte> forests, const Looks& looks) {
    typo::ModelWriter writer;
    for (std::uint32_t id = 1; id <= typo::section::last; ++id) {
        if (id == typo::section::forests)
            writer.add(id, forests);
        else if (id == typo::section::first_look)
            writer.add(id, bytes_of(looks.first_look));
        else if (id == typo::section::glance)
            writer.add(id, bytes_of(looks.glance));
        else
            writer.add(id, model.section(id));
    }
    return writer.bytes();
}

int rank(const Arguments& arguments) {
    const auto model = typo::Model::open(arguments.one("model"));
    const auto sentences = sentences_from(model, arguments);
    const auto nodes = train_ranker(examples_of(model, sentences, arguments.number("seed", 1)), no_fold, ranker_options(arguments));
    const auto looks = looks_for(model.with_ranker(nodes), sentences, no_fold, arguments);
    write_file(arguments.one("out"), with(model, std::as_bytes(std::span(nodes)), looks));
    return 0;
}

// New looks for a model that has its ranker.
int look(const Arguments& arguments) {
    const auto model = typo::Model::open(arguments.one("model"));
    const auto looks = looks_for(model, sentences_from(model, arguments), no_fold, arguments);
    write_file(arguments.one("out"), with(model, model.section(typo::section::forests), looks));
    return 0;
}

using Sets = std::map<std::string, std::vector<Judged>>;

void judge_all(const typo::Model& model, std::span<const Pair> pairs, std::uint32_t fold, std::uint64_t seed, std::vector<Judged>& out) {
    typo::Corrector corrector(model);
    for (const auto& pair : pairs) {
        if (fold == no_fold || part_of(to_utf8(pair.right), folds, seed) == fold) out.push_back(judge(corrector, pair));
    }
}

std::vector<fs::path> labelled_files(const Arguments& arguments) {
    std::vector<fs::path> files;
    for (const char* name : {"official", "posts", "clean"})
        files.insert(files.end(), arguments.all(name).begin(), arguments.all(name).end());
    return files;
}

std::string with_interval(std::span<const Judged> set, double value, const std::function<double(std::span<const Judged>)>& measure) {
    const auto [low, high] = interval_of(set, measure);
    return fmt::format("{:.3f} [{:.3f}, {:.3f}]", value, low, high);
}

void print(const Sets& sets, std::ostream& output) {
    for (const auto& [name, set] : sets) {
        std::size_t wrong = 0;
        for (const auto& s : set) wrong += s.wrong;
        output << fmt::format("{}: {} sentences, {} wrong characters\n", name, set.size(), wrong);
        if (wrong > 0) {
            const Score best = best_f1(set);
            output << "  best F1 " << with_interval(set, best.f1(), [](auto s) { return best_f1(s).f1(); })
                   << fmt::format(" (P {:.3f} R {:.3f} at {:.2f})\n", best.precision, best.recall, best.threshold);
            const Score nested = f1_at_threshold_of_others(set);
            output << fmt::format("  F1 at a threshold chosen on other sentences: {:.3f} (P {:.3f} R {:.3f})\n", nested.f1(),
                                  nested.precision, nested.recall);
            for (const double p : {0.80, 0.90, 0.95}) {
                output << fmt::format("  recall at precision {:.2f}: ", p)
                       << with_interval(set, best_recall(set, p).recall, [p](auto s) { return best_recall(s, p).recall; })
                       << fmt::format(" (at {:.3f})\n", best_recall(set, p).threshold);
            }
            for (const double t : {0.5, 0.7, 0.8, 0.9, 0.95, 0.96, 0.97}) {
                const Score s = score_at(set, t);
                output << fmt::format("  at {:.2f}: P {:.3f} R {:.3f} F1 {:.3f}\n", t, s.precision, s.recall, s.f1());
            }
        }
        output << "  right sentences flagged at";
        for (const double t : {0.5, 0.7, 0.8, 0.9, 0.95, 0.96, 0.97, 0.98})
            output << fmt::format(" {:.2f}: {:.2f} %", t, 100 * flagged(set, t));
        output << '\n';
    }
}

int cross(const Arguments& arguments, std::ostream& output) {
    const std::uint64_t seed = arguments.number("seed", 1);
    const auto model = typo::Model::open(arguments.one("model"));
    const Sentences sentences = sentences_from(model, arguments);
    const Examples examples = examples_of(model, sentences, seed);
    const Corpus corpus(arguments.one("text"), seed);
    const auto measured = sentences_of(corpus.to_measure(), arguments.number("measured", 10'000));
    Sets sets;
    std::ofstream misses;
    if (!arguments.all("misses").empty()) misses.open(arguments.one("misses"));
    for (std::uint32_t fold = 0; fold < arguments.number("folds", folds); ++fold) {
        const auto nodes = train_ranker(examples, fold, ranker_options(arguments));
        const auto ranked = model.with_ranker(nodes);
        const auto looks = looks_for(ranked, sentences, fold, arguments);
        const auto trained = ranked.with_looks(looks.first_look, looks.glance);
        for (const auto& file : labelled_files(arguments)) {
            const auto pairs = read_pairs(file);
            judge_all(trained, pairs, fold, seed, sets[file.stem().string()]);
            for (const auto& pair : misses.is_open() ? pairs : std::vector<Pair>{}) {
                if (part_of(to_utf8(pair.right), folds, seed) == fold) list_misses(trained, file.stem().string(), pair, misses);
            }
        }
        judge_all(trained, measured, fold, seed, sets["held back"]);
    }
    print(sets, output);
    return 0;
}

int evaluate(const Arguments& arguments, std::ostream& output) {
    const auto model = typo::Model::open(arguments.one("model"));
    Sets sets;
    for (const auto& file : labelled_files(arguments)) judge_all(model, read_pairs(file), no_fold, 0, sets[file.stem().string()]);
    if (!arguments.all("text").empty()) {
        const Corpus corpus(arguments.one("text"), arguments.number("seed", 1));
        judge_all(model, sentences_of(corpus.to_measure(), arguments.number("measured", 10'000)), no_fold, 0, sets["held back"]);
    }
    print(sets, output);
    return 0;
}

int speed(const Arguments& arguments, std::ostream& output) {
    const auto model = typo::Model::open(arguments.one("model"));
    typo::Corrector corrector(model);
    std::vector<typo::Correction> corrections;
    std::size_t bytes = 0;
    std::size_t letters = 0;
    std::size_t found = 0;
    const auto lines = read_lines(arguments.one("text"));
    const std::clock_t begin = std::clock();
    for (const auto& line : lines) {
        const std::u32string text = to_code_points(line);
        corrector.correct(text, 0.5F, corrections);
        bytes += line.size();
        letters += text.size();
        found += corrections.size();
    }
    const double seconds = static_cast<double>(std::clock() - begin) / CLOCKS_PER_SEC;
    output << fmt::format("{} bytes in {:.2f} s: {:.3f} MB/s, {:.1f} % of the letters looked at, {} corrections\n", bytes, seconds,
                          static_cast<double>(bytes) / seconds / 1e6,
                          100.0 * static_cast<double>(corrector.finder().places_looked_at()) / static_cast<double>(letters), found);
    return 0;
}

}  // namespace

int run(const std::vector<std::string>& words, std::ostream& output) {
    const std::string verb = words.empty() ? "" : words[0];
    const Arguments arguments(words);
    if (verb == "counts") return count(arguments);
    if (verb == "ranker") return rank(arguments);
    if (verb == "looks") return look(arguments);
    if (verb == "cross") return cross(arguments, output);
    if (verb == "eval") return evaluate(arguments, output);
    if (verb == "advertisements") return train_advertisements(arguments, output);
    if (verb == "topics") return train_topics(arguments, output);
    if (verb == "themes") return train_themes(arguments, output);
    if (verb == "distances") return evaluate_distances(arguments, output);
    if (verb == "speed") return speed(arguments, output);
    throw std::invalid_argument("one of these is wanted:\n" + std::string(usage));
}

}  // namespace yanlu::training

#include "training/content_training.hpp"

#include <algorithm>
#include <cmath>
#include <fstream>
#include <iostream>
#include <map>
#include <ostream>
#include <set>

#include <fmt/format.h>
#include <fmt/ostream.h>

#include "base/digest.hpp"
#include "base/text.hpp"
#include "inspect/advertisement.hpp"
#include "inspect/inspect.hpp"
#include "inspect/offer_gate.hpp"
#include "inspect/topics.hpp"
#include "training/corpus.hpp"
#include "training/grammar.hpp"
#include "training/linear_training.hpp"

namespace yanlu::training {
namespace {

constexpr std::uint32_t folds = 5;
constexpr std::string_view ordinary_group = "ordinary";
constexpr float weight_of_topic = 6;            // texts of topics are few against ordinary ones
constexpr float weight_of_ordinary_window = 3;  // few of them reach the model, and a false alarm is dear
constexpr std::size_t ordinary_lines_a_piece = 4;
constexpr float weight_of_offer_at_gate = 4;
constexpr float weight_of_look_alike_at_gate = 0.2F;
constexpr std::size_t longest_neighbour = 300;  // bytes of an ordinary line that stands beside a drawn text

struct Example {
    LinearExample learned;
    std::string group;   // trade or theme
    std::size_t origin;  // number of the template; of an ordinary line, the line's
    std::string label;   // of topics: the group where wanted
    std::string text;
};

// Whole groups are left out together; of ordinary text, every line by its number.
std::uint32_t fold_of(const std::string& group, std::size_t origin) {
    return group == ordinary_group ? static_cast<std::uint32_t>(origin % folds) : part_of(group, folds, 7);
}

std::vector<std::filesystem::path> paths_of(const std::vector<std::string>& names) {
    if (names.empty()) throw std::invalid_argument("--grammar names no file");
    return {names.begin(), names.end()};
}

struct Texts {
    Grammar grammar;
    std::vector<std::string> ordinary;
    std::uint64_t seed;
    std::size_t draws;
    std::size_t shown;  // texts printed that went wrong, of each sort

    explicit Texts(const Arguments& arguments)
        : grammar(Grammar::read(paths_of(arguments.all("grammar")))),
          seed(arguments.number("seed", 1)),
          draws(arguments.number("draws", 40)),
          shown(arguments.number("shown", 0)) {
        for (const auto& file : arguments.all("ordinary")) {
            auto lines = read_lines(file);
            std::ranges::move(lines, std::back_inserter(ordinary));
        }
        if (ordinary.empty()) throw std::invalid_argument("--ordinary names no text");
    }
    std::string neighbour(std::mt19937_64& random) const {
        for (int tries = 0; tries < 20; ++tries) {
            const auto& line = ordinary[random() % ordinary.size()];
            if (line.size() <= longest_neighbour && line.size() > 20) return line;
        }
        return {};
    }
};

// A drawn text, half of the time among ordinary lines; `begin` and `end` say where it stands.
struct Drawn {
    std::string text;
    std::size_t begin = 0;
    std::size_t end = 0;
};
Drawn draw(const Texts& texts, const Template& from, std::mt19937_64& random) {
    Drawn out;
    if (random() % 3 == 0) out.text = texts.neighbour(random) + "\n";
    out.begin = out.text.size();
    out.text += texts.grammar.draw(from, random);
    out.end = out.text.size();
    if (random() % 3 == 0) out.text += "\n" + texts.neighbour(random);
    return out;
}

// What the gate learns from: offers alone, ordinary text in pieces as long as an offer, and (lightly, since the model itself tells them
// apart) what looks alike.
std::vector<Example> gate_examples(const Texts& texts) {
    std::vector<Example> out;
    std::mt19937_64 random(texts.seed);
    const auto& templates = texts.grammar.templates();
    for (std::size_t i = 0; i < templates.size(); ++i) {
        for (std::size_t k = 0; k < texts.draws; ++k) {
            const std::string text = texts.grammar.draw(templates[i], random);
            const float weight = templates[i].is_wanted ? weight_of_offer_at_gate : weight_of_look_alike_at_gate;
            out.push_back({{inspect::gate_features(text), templates[i].is_wanted, weight}, templates[i].group, i, "", text});
        }
    }
    for (std::size_t i = 0; i < texts.ordinary.size(); ++i) {
        std::string_view rest = texts.ordinary[i];
        while (!rest.empty()) {
            const std::string_view piece = inspect::after(rest, 0, 20 + random() % 130);
            out.push_back({{inspect::gate_features(piece), false, 1}, std::string(ordinary_group), i, "", std::string(piece)});
            rest.remove_prefix(piece.size());
        }
    }
    return out;
}

inspect::OfferGate gate_of(const std::vector<const LinearExample*>& examples, const Arguments& arguments) {
    const LinearOptions options{.bits = inspect::OfferGate::bits_of_gate,
                                .passes = 4,
                                .rate = 0.03F,
                                .decay = 1e-4F,
                                .seed = arguments.number("seed", 1),
                                .has_bias = false};
    const inspect::OfferGate::Bounds bounds{static_cast<float>(arguments.number("gate-least-per-mille", 2000)) / 1000,
                                            static_cast<float>(arguments.number("gate-drop-per-mille", 4000)) / 1000};
    return {train_linear(examples, options), bounds};
}

// Each text is looked at through the gate that has not learned from its group, as a text from outside would be; what that gate keeps back
// teaches the model as a whole.
std::vector<Example> advertisement_examples(const Texts& texts, const inspect::Engine& engine, const std::vector<inspect::OfferGate>& gates,
                                            std::ostream& output) {
    std::vector<Example> out;
    std::mt19937_64 random(texts.seed);
    const auto& templates = texts.grammar.templates();
    const auto add = [&](inspect::OfferWindow&& window, const Template& from, std::size_t origin, const std::string& text) {
        const float weight = from.group == ordinary_group ? weight_of_ordinary_window : 1;
        out.push_back({{std::move(window.features), from.is_wanted, weight}, from.group, origin, "", text});
    };
    std::size_t unseen = 0;
    std::size_t wanted = 0;
    for (std::size_t i = 0; i < templates.size(); ++i) {
        for (std::size_t k = 0; k < texts.draws; ++k) {
            const Drawn drawn = draw(texts, templates[i], random);
            bool is_seen = false;
            for (auto& window : engine.offers(drawn.text, &gates[fold_of(templates[i].group, i)])) {
                if (window.end <= drawn.begin || window.start >= drawn.end) continue;
                is_seen = true;
                add(std::move(window), templates[i], i, drawn.text);
            }
            wanted += templates[i].is_wanted;
            if (is_seen) continue;
            add(std::move(engine.offers(drawn.text.substr(drawn.begin, drawn.end - drawn.begin), nullptr).front()), templates[i], i,
                drawn.text);
            if (!templates[i].is_wanted) continue;
            if (++unseen <= texts.shown)
                fmt::print(output, "not let through: {}\n", drawn.text.substr(drawn.begin, drawn.end - drawn.begin));
        }
    }
    fmt::print(output, "{} windows of {} templates; of {} offers drawn, {} are not let through\n", out.size(), templates.size(), wanted,
               unseen);
    const Template ordinary{std::string(ordinary_group), false, ""};
    for (std::size_t i = 0; i < texts.ordinary.size(); ++i) {
        for (auto& window : engine.offers(texts.ordinary[i], &gates[fold_of(ordinary.group, i)]))
            add(std::move(window), ordinary, i, texts.ordinary[i]);
        if (i % ordinary_lines_a_piece != 0) continue;
        const std::string piece(inspect::after(texts.ordinary[i], 0, 6 + random() % 40));
        for (auto& window : engine.offers(piece, nullptr)) add(std::move(window), ordinary, i, piece);  // so that it knows plain speech too
    }
    return out;
}

std::vector<Example> topic_examples(const Texts& texts) {
    std::vector<Example> out;
    std::mt19937_64 random(texts.seed);
    const auto& templates = texts.grammar.templates();
    for (std::size_t i = 0; i < templates.size(); ++i) {
        for (std::size_t k = 0; k < texts.draws; ++k) {
            std::string text = texts.grammar.draw(templates[i], random);
            for (std::uint64_t more = random() % 4; more > 0; --more) {  // others of the same group: a post has several sentences
                const auto& other = templates[random() % templates.size()];
                if (other.group == templates[i].group) text += "\n" + texts.grammar.draw(other, random);
            }
            out.push_back(
                {{inspect::topic_features(text), false, 1}, templates[i].group, i, templates[i].is_wanted ? templates[i].group : "", text});
        }
    }
    for (std::size_t i = 0; i < texts.ordinary.size(); ++i)
        out.push_back({{inspect::topic_features(texts.ordinary[i]), false, 1}, std::string(ordinary_group), i, "", texts.ordinary[i]});
    return out;
}

std::uint32_t fold_by_group(const Example& e) { return fold_of(e.group, e.origin); }
std::uint32_t fold_by_template(const Example& e) { return static_cast<std::uint32_t>(e.origin % folds); }

using Fold = std::uint32_t (*)(const Example&);

std::vector<Scored> cross(const std::vector<Example>& examples, Fold fold_of, const LinearOptions& options) {
    std::vector<Scored> out(examples.size());
    for (std::uint32_t fold = 0; fold < folds; ++fold) {
        std::vector<const LinearExample*> seen;
        for (const auto& e : examples) {
            if (fold_of(e) != fold) seen.push_back(&e.learned);
        }
        const inspect::LinearModel model({train_linear(seen, options)});
        for (std::size_t i = 0; i < examples.size(); ++i) {
            if (fold_of(examples[i]) == fold)
                out[i] = {model.score(0, examples[i].learned.features), examples[i].learned.is_wanted, examples[i].learned.weight};
        }
    }
    return out;
}

// Of each template, the share of its texts that is found: the mean over templates is the figure, their spread the interval.
struct Shares {
    std::map<std::pair<std::string, std::size_t>, std::pair<double, double>> of;  // group, template → found, all
    void add(const Example& e, bool is_found) {
        auto& [found, all] = of[{e.group, e.group == ordinary_group ? 0 : e.origin}];
        found += is_found;
        ++all;
    }
    std::string mean() const {
        double sum = 0;
        double squares = 0;
        for (const auto& [_, share] : of) {
            const double value = share.first / share.second;
            sum += value;
            squares += value * value;
        }
        const auto n = static_cast<double>(of.size());
        const double mean = sum / n;
        const double half = n > 1 ? 1.96 * std::sqrt(std::max(0.0, squares / n - mean * mean) / (n - 1)) : 0;
        return fmt::format("{:.1f} % ± {:.1f} ({} templates)", 100 * mean, 100 * half, of.size());
    }
};

// The texts that were judged most wrongly, one a template.
void print_worst(const std::vector<Example>& examples, const std::vector<Scored>& scored, std::size_t shown, std::ostream& output) {
    std::vector<std::pair<float, std::size_t>> order;
    for (std::size_t i = 0; i < examples.size(); ++i) order.emplace_back(scored[i].is_wanted ? scored[i].score : -scored[i].score, i);
    std::ranges::sort(order);
    std::set<std::pair<std::string, std::size_t>> told;
    for (const auto& [margin, i] : order) {
        if (told.size() >= shown) break;
        if (told.emplace(examples[i].group, examples[i].origin).second)
            fmt::print(output, "  {} {} {:.1f}: {}\n", scored[i].is_wanted ? "missed" : "false", examples[i].group, scored[i].score,
                       examples[i].text);
    }
}

void print_cross(const std::vector<Example>& examples, const std::vector<Scored>& scored, std::string_view how, std::ostream& output) {
    const Calibration c = calibrate(scored);
    fmt::print(output, "{}: slope {:.0f} offset {:.0f} per mille\n", how, 1000 * c.slope, 1000 * c.offset);
    for (const float least : {0.3F, 0.5F, 0.7F, 0.8F, 0.9F}) {
        Shares wanted;
        Shares unwanted;
        Shares ordinary;
        for (std::size_t i = 0; i < examples.size(); ++i) {
            const bool is_found = inspect::probability_of(c.slope * scored[i].score + c.offset) >= least;
            Shares& shares = scored[i].is_wanted ? wanted : examples[i].group == ordinary_group ? ordinary : unwanted;
            shares.add(examples[i], is_found);
        }
        fmt::print(output, "  at {:.2f}: found {}; look-alikes {}; ordinary {}\n", least, wanted.mean(), unwanted.mean(), ordinary.mean());
    }
}

// How many are found where so many of what only looks alike is hit: says how well the two are told apart, whatever the calibration.
void print_ranking(const std::vector<Example>& examples, const std::vector<Scored>& scored, std::ostream& output) {
    std::vector<std::pair<float, std::size_t>> order;
    std::map<std::size_t, double> texts;
    for (std::size_t i = 0; i < examples.size(); ++i) {
        if (examples[i].group == ordinary_group) continue;
        order.emplace_back(-scored[i].score, i);
        ++texts[examples[i].origin];
    }
    std::ranges::sort(order);
    const auto share = [&](bool is_wanted) {
        std::set<std::size_t> of;
        for (const auto& [_, i] : order) {
            if (scored[i].is_wanted == is_wanted) of.insert(examples[i].origin);
        }
        return 1 / static_cast<double>(of.size());
    };
    const double each_wanted = share(true);
    const double each_other = share(false);
    double found = 0;
    double hit = 0;
    double least = 0.02;
    for (const auto& [_, i] : order) {
        (scored[i].is_wanted ? found : hit) += (scored[i].is_wanted ? each_wanted : each_other) / texts[examples[i].origin];
        if (hit < least) continue;
        fmt::print(output, "  {:.1f} % found where {:.0f} % of look-alikes are hit\n", 100 * found, 100 * least);
        least *= 2;
        if (least > 0.2) break;
    }
}

// A gate a fold, which has not learned from it; prints how many of the fold's texts they let through.
std::vector<inspect::OfferGate> cross_gates(const std::vector<Example>& examples, const Arguments& arguments, std::ostream& output) {
    std::vector<inspect::OfferGate> gates;
    for (std::uint32_t fold = 0; fold < folds; ++fold) {
        std::vector<const LinearExample*> seen;
        for (const auto& e : examples) {
            if (fold_by_group(e) != fold) seen.push_back(&e.learned);
        }
        gates.push_back(gate_of(seen, arguments));
    }
    Shares wanted;
    Shares unwanted;
    Shares ordinary;
    std::vector<inspect::Stretch> found;
    for (const auto& e : examples) {
        found.clear();
        gates[fold_by_group(e)].find(e.text, found);
        Shares& shares = e.learned.is_wanted ? wanted : e.group == ordinary_group ? ordinary : unwanted;
        shares.add(e, !found.empty());
    }
    fmt::print(output, "the gate lets through: offers {}; look-alikes {}; ordinary {}\n", wanted.mean(), unwanted.mean(), ordinary.mean());
    return gates;
}

void write_model(const inspect::LinearModel& model, const std::string& file, std::ostream& output) {
    const std::string bytes = model.bytes();
    std::ofstream out(file, std::ios::binary);
    out.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
    if (!out.flush()) throw std::runtime_error("cannot write " + file);
    fmt::print(output, "{}: {} bytes, digest {}\n", file, bytes.size(), hex(sha256(bytes)));
}

std::vector<const LinearExample*> all_of(const std::vector<Example>& examples) {
    std::vector<const LinearExample*> out;
    for (const auto& e : examples) out.push_back(&e.learned);
    return out;
}

inspect::LinearModel::Head calibrated(inspect::LinearModel::Head head, const Calibration& c) {
    head.bias = c.slope * head.bias + c.offset;
    head.scale *= c.slope;
    return head;
}

LinearOptions options_of(const Arguments& arguments, LinearOptions options) {
    options.seed = arguments.number("seed", 1);
    options.passes = static_cast<int>(arguments.number("passes", static_cast<std::uint64_t>(options.passes)));
    options.rate = static_cast<float>(arguments.number("rate-per-mille", 300)) / 1000;
    options.decay = static_cast<float>(arguments.number("decay-per-million", 1)) / 1e6F;
    return options;
}

}  // namespace

int train_advertisements(const Arguments& arguments, std::ostream& output) {
    const Texts texts(arguments);
    const inspect::Engine engine(arguments.one("rulebook"));
    const auto at_gate = gate_examples(texts);
    const auto examples = advertisement_examples(texts, engine, cross_gates(at_gate, arguments, output), output);
    const LinearOptions options = options_of(arguments, {.bits = 19, .dropped = 0.3F, .rounds = 2});
    const auto by_group = cross(examples, fold_by_group, options);
    print_cross(examples, by_group, "whole trades left out", output);
    print_ranking(examples, by_group, output);
    print_worst(examples, by_group, texts.shown, output);
    print_cross(examples, cross(examples, fold_by_template, options), "templates left out", output);
    if (!arguments.all("out").empty())
        write_model(inspect::LinearModel({train_linear(all_of(examples), options), gate_of(all_of(at_gate), arguments).head()}),
                    arguments.one("out"), output);
    return 0;
}

int train_topics(const Arguments& arguments, std::ostream& output) {
    const Texts texts(arguments);
    auto examples = topic_examples(texts);
    const LinearOptions options = options_of(arguments, {.bits = 16});
    std::vector<std::string> topics;  // in the order in which the grammar names them
    for (const auto& t : texts.grammar.templates()) {
        if (t.is_wanted && std::ranges::find(topics, t.group) == topics.end()) topics.push_back(t.group);
    }
    std::vector<inspect::LinearModel::Head> heads;
    const auto learn = [&](const std::string& what, const auto& is_wanted) {
        for (auto& e : examples) {
            e.learned.is_wanted = is_wanted(e);
            e.learned.weight = e.label.empty() ? 1 : weight_of_topic;
        }
        const auto scored = cross(examples, fold_by_template, options);
        print_cross(examples, scored, what, output);
        print_worst(examples, scored, texts.shown, output);
        heads.push_back(calibrated(train_linear(all_of(examples), options), calibrate(scored)));
    };
    learn("any topic", [](const Example& e) { return !e.label.empty(); });
    for (const auto& topic : topics) learn(topic, [&](const Example& e) { return e.label == topic; });
    if (!arguments.all("out").empty()) write_model(inspect::LinearModel(std::move(heads)), arguments.one("out"), output);
    return 0;
}

}  // namespace yanlu::training

#include "training/ranker_training.hpp"

#include <deque>
#include <memory>
#include <stdexcept>
#include <string>

#include <xgboost/c_api.h>
#include <nlohmann/json.hpp>

namespace yanlu::training {
namespace {

using Json = nlohmann::json;

void check(int status) {
    if (status != 0) throw std::runtime_error(std::string("xgboost: ") + XGBGetLastError());
}

struct FreeMatrix {
    void operator()(void* handle) const { XGDMatrixFree(handle); }
};
struct FreeBooster {
    void operator()(void* handle) const { XGBoosterFree(handle); }
};
using Matrix = std::unique_ptr<void, FreeMatrix>;
using Booster = std::unique_ptr<void, FreeBooster>;

Matrix matrix_of(const Examples& examples, std::uint32_t left_out) {
    std::vector<float> values;
    std::vector<float> labels;
    std::vector<float> weights;
    for (std::size_t i = 0; i < examples.size(); ++i) {
        if (examples.folds[i] == left_out) continue;
        values.insert(values.end(), examples.features[i].begin(), examples.features[i].end());
        labels.push_back(examples.labels[i]);
        weights.push_back(examples.weights[i]);
    }
    DMatrixHandle handle = nullptr;
    check(XGDMatrixCreateFromMat(values.data(), labels.size(), typo::feature_count, -1e30F, &handle));
    Matrix matrix(handle);
    check(XGDMatrixSetFloatInfo(handle, "label", labels.data(), labels.size()));
    check(XGDMatrixSetFloatInfo(handle, "weight", weights.data(), weights.size()));
    return matrix;
}

// The children of a node stand side by side, behind it.
void append_tree(const Json& tree, std::vector<typo::TreeNode>& out) {
    const auto left = tree["left_children"].get<std::vector<int>>();
    const auto right = tree["right_children"].get<std::vector<int>>();
    const auto features = tree["split_indices"].get<std::vector<int>>();
    const auto values = tree["split_conditions"].get<std::vector<float>>();
    const std::size_t head = out.size();
    out.emplace_back();
    std::deque<std::pair<std::size_t, std::size_t>> open{{0, out.size()}};
    out.emplace_back();
    while (!open.empty()) {
        const auto [from, to] = open.front();
        open.pop_front();
        if (left[from] < 0) {
            out[to] = {values[from], typo::TreeNode::is_leaf, 0};
            continue;
        }
        out[to] = {values[from], static_cast<std::uint16_t>(features[from]), static_cast<std::uint16_t>(out.size() - head - 1)};
        open.emplace_back(static_cast<std::size_t>(left[from]), out.size());
        open.emplace_back(static_cast<std::size_t>(right[from]), out.size() + 1);
        out.resize(out.size() + 2);
    }
    out[head] = {static_cast<float>(out.size() - head - 1), typo::TreeNode::is_leaf, 0};
}

std::vector<typo::TreeNode> nodes_of(BoosterHandle booster) {
    bst_ulong size = 0;
    const char* text = nullptr;
    check(XGBoosterSaveModelToBuffer(booster, R"({"format": "json"})", &size, &text));
    const Json model = Json::parse(text, text + size);
    std::vector<typo::TreeNode> nodes;
    for (const auto& tree : model["learner"]["gradient_booster"]["model"]["trees"]) append_tree(tree, nodes);
    return nodes;
}

}  // namespace

std::vector<typo::TreeNode> train_ranker(const Examples& examples, std::uint32_t left_out, const RankerOptions& options) {
    const Matrix matrix = matrix_of(examples, left_out);
    DMatrixHandle inputs[] = {matrix.get()};
    BoosterHandle handle = nullptr;
    check(XGBoosterCreate(inputs, 1, &handle));
    const Booster booster(handle);
    const std::pair<const char*, std::string> parameters[] = {{"objective", "binary:logistic"},
                                                              {"tree_method", "hist"},
                                                              {"base_score", "0.5"},
                                                              {"max_depth", std::to_string(options.depth)},
                                                              {"eta", std::to_string(options.rate)},
                                                              {"min_child_weight", "15"},
                                                              {"subsample", "0.8"},
                                                              {"colsample_bytree", "0.5"},
                                                              {"nthread", "1"},
                                                              {"verbosity", "0"},
                                                              {"seed", std::to_string(options.seed)}};
    for (const auto& [name, value] : parameters) check(XGBoosterSetParam(handle, name, value.c_str()));
    for (int i = 0; i < options.trees; ++i) check(XGBoosterUpdateOneIter(handle, i, matrix.get()));
    return nodes_of(handle);
}

}  // namespace yanlu::training

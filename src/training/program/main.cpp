#include <iostream>

#include "training/commands.hpp"

int main(int count, char** words) {
    try {
        return yanlu::training::run({words + 1, words + count}, std::cout);
    } catch (const std::exception& e) {
        std::cerr << "yanlu-train: " << e.what() << '\n';
        return 2;
    }
}

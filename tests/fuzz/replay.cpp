// SPDX-License-Identifier: GPL-3.0-or-later
// Gives every file of the folders named on the command line to a target: what the fuzzer once found stays found, and
// the targets are built and run by compilers that have no fuzzer.
#include "tests/fuzz/fuzz.h"

#include <QDirIterator>
#include <QFile>
#include <vector>

int main(int argc, char **argv)
{
    int files = 0;
    for (int i = 1; i < argc; ++i) {
        QDirIterator each(QString::fromLocal8Bit(argv[i]), QDir::Files, QDirIterator::Subdirectories);
        while (each.hasNext()) {
            QFile file(each.next());
            if (!file.open(QIODevice::ReadOnly))
                return 1;
            std::fprintf(stderr, "%s\n", qPrintable(file.fileName()));
            const QByteArray all = file.readAll();
            // A copy of the exact size, so that a sanitizer sees every step beyond it.
            const auto begin = reinterpret_cast<const std::uint8_t *>(all.constData());
            const std::vector<std::uint8_t> exact(begin, begin + all.size());
            LLVMFuzzerTestOneInput(exact.data(), exact.size());
            ++files;
        }
    }
    std::fprintf(stderr, "%d inputs\n", files);
    return files > 0 ? 0 : 1;
}

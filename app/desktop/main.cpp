// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/desktop.h"

int main(int argc, char **argv)
{
    return coder::runDesktop(argc, argv);
}

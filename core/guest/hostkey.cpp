// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/guest/hostkey.h"

#include "core/guest/contract.h"

namespace coder::guest {

// ssh-keygen writes the public half last, so its file says that the pair is whole. After a switch that was killed
// between the two moves, the public half that stayed behind is the key in use.
QString makeHostKeyCommand()
{
    return QStringLiteral("set -e; k=%1; umask 077; if [ ! -s $k.new.pub ]; then rm -f $k.new; "
                          "ssh-keygen -q -t ed25519 -N '' -C '' -f $k.new; fi; cat $k.new.pub")
        .arg(hostKey);
}

QString switchHostKeyCommand()
{
    return QStringLiteral("set -e; k=%1; if [ -s $k.new ]; then [ -e $k.old ] || cp -p $k $k.old; mv -f $k.new $k; fi; "
                          "if [ -s $k.new.pub ]; then mv -f $k.new.pub $k.pub; fi; "
                          "systemctl reload ssh || systemctl reload sshd")
        .arg(hostKey);
}

QString dropHostKeyCommand()
{
    return QStringLiteral("rm -f %1.old").arg(hostKey);
}

} // namespace coder::guest

package dev.headroom.meeting;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.Set;

/** What an operator may say about meetings. */
@ConfigMapping(prefix = "headroom.meetings")
interface MeetingConfig {

    /**
     * The domains in which anybody can have an address, at most 500 of them in lower case: they never tell whose side
     * somebody is on, even while only one side happens to use them. The list replaces the default one.
     */
    @WithDefault("gmail.com,googlemail.com,outlook.com,hotmail.com,hotmail.co.uk,live.com,msn.com,yahoo.com,"
            + "yahoo.co.uk,yahoo.com.au,ymail.com,aol.com,icloud.com,me.com,mac.com,proton.me,protonmail.com,pm.me,"
            + "gmx.de,gmx.net,gmx.at,gmx.ch,web.de,t-online.de,freenet.de,mail.com,email.com,zoho.com,fastmail.com,"
            + "hey.com,tutanota.com,tuta.io,yandex.com,yandex.ru,mail.ru,qq.com,163.com,126.com,sina.com,"
            + "orange.fr,wanadoo.fr,free.fr,laposte.net,libero.it,virgilio.it,bigpond.com,bigpond.net.au,"
            + "optusnet.com.au,iinet.net.au,comcast.net,verizon.net,att.net,sbcglobal.net,btinternet.com,sky.com,"
            + "rediffmail.com,naver.com,hanmail.net")
    Set<String> publicMailDomains();
}

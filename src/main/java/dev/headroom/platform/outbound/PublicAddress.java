package dev.headroom.platform.outbound;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;

/**
 * Tells addresses of the public Internet from all others. Whatever the registries of special addresses keep for other
 * ends is refused, so that no name can lead a request to this machine, its network or its cloud's metadata.
 */
final class PublicAddress {

    /** The special ranges of IPv4, as the IANA lists them. */
    private static final List<Range> SPECIAL_IPV4 = List.of(
            Range.of("0.0.0.0", 8),
            Range.of("10.0.0.0", 8),
            Range.of("100.64.0.0", 10),
            Range.of("127.0.0.0", 8),
            Range.of("169.254.0.0", 16),
            Range.of("172.16.0.0", 12),
            Range.of("192.0.0.0", 24),
            Range.of("192.0.2.0", 24),
            Range.of("192.88.99.0", 24),
            Range.of("192.168.0.0", 16),
            Range.of("198.18.0.0", 15),
            Range.of("198.51.100.0", 24),
            Range.of("203.0.113.0", 24),
            Range.of("224.0.0.0", 4),
            Range.of("240.0.0.0", 4));

    /** What IPv6 gives out to the public, and what is special inside of that: tunnels may end anywhere. */
    private static final Range GLOBAL_IPV6 = Range.of("2000::", 3);

    private static final List<Range> SPECIAL_IPV6 =
            List.of(Range.of("2001::", 23), Range.of("2001:db8::", 32), Range.of("2002::", 16), Range.of("3fff::", 20));

    private PublicAddress() {}

    /** The addresses with the same first bits. */
    private record Range(InetAddress first, int bits) {

        static Range of(String first, int bits) {
            try {
                return new Range(InetAddress.getByName(first), bits);
            } catch (UnknownHostException e) {
                throw new IllegalStateException("an address in digits needs no name server", e);
            }
        }

        boolean contains(InetAddress address) {
            byte[] own = first.getAddress();
            byte[] other = address.getAddress();
            for (int bit = 0; bit < bits; bit++) {
                int mask = 0x80 >> (bit % 8);
                if ((own[bit / 8] & mask) != (other[bit / 8] & mask)) {
                    return false;
                }
            }
            return true;
        }
    }

    /** Java takes an IPv4 address that is written as IPv6 (::ffff:10.0.0.1) for the IPv4 address that it is. */
    static boolean is(InetAddress address) {
        return address instanceof Inet4Address
                ? SPECIAL_IPV4.stream().noneMatch(range -> range.contains(address))
                : GLOBAL_IPV6.contains(address) && SPECIAL_IPV6.stream().noneMatch(range -> range.contains(address));
    }
}

package io.reactiveaws.benchmarks;

import java.math.BigInteger;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Answers in XML as AWS writes them, in length too. */
final class CannedXml {

    private static final String DECLARATION = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";

    private static final String OBJECT = "<Contents><Key>logs/2026/11/30/host-%04d/part-00000.json.gz</Key>"
            + "<LastModified>2026-11-30T10:%02d:%02d.000Z</LastModified>"
            + "<ETag>&quot;%032x&quot;</ETag>"
            + "<ChecksumAlgorithm>CRC32</ChecksumAlgorithm><ChecksumType>FULL_OBJECT</ChecksumType>"
            + "<Size>%d</Size><StorageClass>STANDARD</StorageClass></Contents>";

    private static final String INSTANCE = """
                        <item>
                            <instanceId>i-0%016x</instanceId>
                            <imageId>ami-0abcdef1234567890</imageId>
                            <instanceState>
                                <code>16</code>
                                <name>running</name>
                            </instanceState>
                            <privateDnsName>ip-10-0-0-10.eu-west-1.compute.internal</privateDnsName>
                            <dnsName/>
                            <reason/>
                            <keyName>operations</keyName>
                            <amiLaunchIndex>0</amiLaunchIndex>
                            <productCodes/>
                            <instanceType>m7i.large</instanceType>
                            <launchTime>2026-11-30T10:11:12.000Z</launchTime>
                            <placement>
                                <availabilityZone>eu-west-1a</availabilityZone>
                                <availabilityZoneId>euw1-az1</availabilityZoneId>
                                <groupName/>
                                <tenancy>default</tenancy>
                            </placement>
                            <monitoring>
                                <state>disabled</state>
                            </monitoring>
                            <subnetId>subnet-0123456789abcdef0</subnetId>
                            <vpcId>vpc-0123456789abcdef0</vpcId>
                            <privateIpAddress>10.0.0.10</privateIpAddress>
                            <sourceDestCheck>true</sourceDestCheck>
                            <groupSet>
                                <item>
                                    <groupId>sg-0123456789abcdef0</groupId>
                                    <groupName>web</groupName>
                                </item>
                            </groupSet>
                            <architecture>x86_64</architecture>
                            <rootDeviceType>ebs</rootDeviceType>
                            <rootDeviceName>/dev/xvda</rootDeviceName>
                            <blockDeviceMapping>
                                <item>
                                    <deviceName>/dev/xvda</deviceName>
                                    <ebs>
                                        <volumeId>vol-0123456789abcdef0</volumeId>
                                        <status>attached</status>
                                        <attachTime>2026-11-30T10:11:13.000Z</attachTime>
                                        <deleteOnTermination>true</deleteOnTermination>
                                    </ebs>
                                </item>
                            </blockDeviceMapping>
                            <virtualizationType>hvm</virtualizationType>
                            <clientToken>0a1b2c3d-0000-4000-8000-000000000000</clientToken>
                            <tagSet>
                                <item>
                                    <key>Name</key>
                                    <value>web-1</value>
                                </item>
                                <item>
                                    <key>Environment</key>
                                    <value>production</value>
                                </item>
                            </tagSet>
                            <hypervisor>xen</hypervisor>
                            <networkInterfaceSet>
                                <item>
                                    <networkInterfaceId>eni-0123456789abcdef0</networkInterfaceId>
                                    <subnetId>subnet-0123456789abcdef0</subnetId>
                                    <vpcId>vpc-0123456789abcdef0</vpcId>
                                    <description/>
                                    <ownerId>123456789012</ownerId>
                                    <status>in-use</status>
                                    <macAddress>02:00:00:00:00:01</macAddress>
                                    <privateIpAddress>10.0.0.10</privateIpAddress>
                                    <sourceDestCheck>true</sourceDestCheck>
                                    <groupSet>
                                        <item>
                                            <groupId>sg-0123456789abcdef0</groupId>
                                            <groupName>web</groupName>
                                        </item>
                                    </groupSet>
                                    <attachment>
                                        <attachmentId>eni-attach-0123456789abcdef0</attachmentId>
                                        <deviceIndex>0</deviceIndex>
                                        <status>attached</status>
                                        <attachTime>2026-11-30T10:11:12.000Z</attachTime>
                                        <deleteOnTermination>true</deleteOnTermination>
                                        <networkCardIndex>0</networkCardIndex>
                                    </attachment>
                                    <privateIpAddressesSet>
                                        <item>
                                            <privateIpAddress>10.0.0.10</privateIpAddress>
                                            <primary>true</primary>
                                        </item>
                                    </privateIpAddressesSet>
                                    <interfaceType>interface</interfaceType>
                                </item>
                            </networkInterfaceSet>
                            <iamInstanceProfile>
                                <arn>arn:aws:iam::123456789012:instance-profile/web</arn>
                                <id>AIPA0000000000000000</id>
                            </iamInstanceProfile>
                            <ebsOptimized>true</ebsOptimized>
                            <enaSupport>true</enaSupport>
                            <cpuOptions>
                                <coreCount>1</coreCount>
                                <threadsPerCore>2</threadsPerCore>
                            </cpuOptions>
                            <capacityReservationSpecification>
                                <capacityReservationPreference>open</capacityReservationPreference>
                            </capacityReservationSpecification>
                            <hibernationOptions>
                                <configured>false</configured>
                            </hibernationOptions>
                            <metadataOptions>
                                <state>applied</state>
                                <httpTokens>required</httpTokens>
                                <httpPutResponseHopLimit>2</httpPutResponseHopLimit>
                                <httpEndpoint>enabled</httpEndpoint>
                            </metadataOptions>
                            <platformDetails>Linux/UNIX</platformDetails>
                            <usageOperation>RunInstances</usageOperation>
                        </item>
            """;

    private CannedXml() {}

    /**
     * A page of ListObjectsV2.
     *
     * @param keys how many
     * @param next the token of the next page, empty for the last
     * @param encoded whether keys are told to be encoded, of which these have no need
     */
    static String listing(int keys, String next, boolean encoded) {
        String objects = IntStream.range(0, keys).mapToObj(CannedXml::object).collect(Collectors.joining());
        String token = next.isEmpty() ? "" : "<NextContinuationToken>" + next + "</NextContinuationToken>";
        return DECLARATION
                + "<ListBucketResult xmlns=\"http://s3.amazonaws.com/doc/2006-03-01/\"><Name>logs</Name>"
                + "<Prefix></Prefix>" + token + (encoded ? "<EncodingType>url</EncodingType>" : "") + "<KeyCount>"
                + keys + "</KeyCount><MaxKeys>1000</MaxKeys>"
                + "<IsTruncated>" + !next.isEmpty() + "</IsTruncated>" + objects + "</ListBucketResult>";
    }

    /** Each has its own time, ETag and size. */
    private static String object(int number) {
        Random random = new Random(number);
        return OBJECT.formatted(
                number, number / 60 % 60, number % 60, new BigInteger(128, random), random.nextInt(1_000_000));
    }

    /** An answer of DescribeInstances with so many, in one reservation. */
    static String instances(int count) {
        String instances =
                IntStream.range(0, count).mapToObj(INSTANCE::formatted).collect(Collectors.joining());
        return DECLARATION + """
                <DescribeInstancesResponse xmlns="http://ec2.amazonaws.com/doc/2016-11-15/">
                    <requestId>8f7724cf-496f-496e-8fe3-example</requestId>
                    <reservationSet>
                        <item>
                            <reservationId>r-0123456789abcdef0</reservationId>
                            <ownerId>123456789012</ownerId>
                            <groupSet/>
                            <instancesSet>
                %s            </instancesSet>
                        </item>
                    </reservationSet>
                </DescribeInstancesResponse>
                """.formatted(instances);
    }
}

//! Good files are taken, bad ones are told: by name, each with a sentence.

use super::*;

fn svg(inside: &str) -> String {
    format!(
        r##"<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 240 80">{inside}</svg>"##
    )
}

fn troubles(text: &str) -> Vec<Trouble> {
    look(text.as_bytes()).err().unwrap_or_default()
}

/// A PNG of this size that is whole as far as anyone can see without unpacking it.
pub(super) fn png(width: u32, height: u32) -> Vec<u8> {
    let mut file = b"\x89PNG\r\n\x1a\n".to_vec();
    let header = [
        &width.to_be_bytes()[..],
        &height.to_be_bytes()[..],
        &[8, 6, 0, 0, 0],
    ]
    .concat();
    for (kind, data) in [
        (b"IHDR", header.as_slice()),
        (b"IDAT", &[0; 10]),
        (b"IEND", &[]),
    ] {
        let length = u32::try_from(data.len()).expect("a short chunk");
        file.extend_from_slice(&length.to_be_bytes());
        file.extend_from_slice(kind);
        file.extend_from_slice(data);
        file.extend_from_slice(&[0; 4]);
    }
    file
}

/// A JPEG of this size in so many parts, with these segments before its frame.
fn jpeg(width: u16, height: u16, parts: u8, before: &[u8]) -> Vec<u8> {
    let mut file = vec![0xff, 0xd8];
    file.extend_from_slice(before);
    let length = 8 + 3 * u16::from(parts);
    file.extend_from_slice(&[0xff, 0xc0]);
    file.extend_from_slice(&length.to_be_bytes());
    file.push(8);
    file.extend_from_slice(&height.to_be_bytes());
    file.extend_from_slice(&width.to_be_bytes());
    file.push(parts);
    file.extend(std::iter::repeat_n(1, 3 * usize::from(parts)));
    file.extend_from_slice(&[0xff, 0xda, 0, 3, 1, 0x12, 0x34, 0xff, 0xd9]);
    file
}

fn segment(marker: u8, data: &[u8]) -> Vec<u8> {
    let length = u16::try_from(data.len() + 2).expect("a short segment");
    [&[0xff, marker][..], &length.to_be_bytes()[..], data].concat()
}

#[test]
fn a_picture_is_known_by_its_bytes() {
    let kind =
        |bytes: &[u8]| look(bytes).map(|picture| (picture.kind, picture.width, picture.height));
    assert_eq!(kind(&png(30, 20)), Ok((Kind::Png, 30, 20)));
    assert_eq!(kind(&jpeg(30, 20, 3, &[])), Ok((Kind::Jpeg, 30, 20)));
    assert_eq!(kind(&jpeg(30, 20, 1, &[])), Ok((Kind::Jpeg, 30, 20)));
    assert_eq!(
        kind(svg("<path d='M0 0'/>").as_bytes()),
        Ok((Kind::Svg, 240, 80))
    );
    let named = Logo::from_bytes(&png(30, 20)).expect("a picture");
    assert_eq!(named.media_type, "image/png");
    assert_eq!(
        unpack(&named.base64).map(|(bytes, _)| bytes),
        Ok(png(30, 20))
    );
}

#[test]
fn what_drawing_programs_write_is_taken() {
    let good = [
        // Each of these is how a program in wide use writes its files, reduced to the frame.
        r##"<?xml version="1.0" encoding="UTF-8" standalone="no"?><!-- Created with Inkscape --><svg xmlns="http://www.w3.org/2000/svg" xmlns:inkscape="http://www.inkscape.org/namespaces/inkscape" xmlns:sodipodi="http://sodipodi.sourceforge.net/DTD/sodipodi-0.dtd" width="210mm" height="70mm" viewBox="0 0 210 70" inkscape:version="1.3"><sodipodi:namedview id="base" pagecolor="#ffffff"/><g inkscape:label="Laag 1" id="layer1"><rect style="fill:#0e5a5a;stroke:none" width="10" height="10"/></g></svg>"##.to_owned(),
        r##"<?xml version="1.0" encoding="utf-8"?><!-- Generator: Adobe Illustrator --><!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd"><svg version="1.1" xmlns="http://www.w3.org/2000/svg" x="0px" y="0px" width="100px" height="50px" viewBox="0 0 100 50" xml:space="preserve"><style type="text/css"><![CDATA[.st0{fill:url(#SVGID_1_);}]]></style><linearGradient id="SVGID_1_"><stop offset="0"/></linearGradient><path class="st0" d="M0,0h100v50H0z"/></svg>"##.to_owned(),
        r#"<svg:svg xmlns:svg="http://www.w3.org/2000/svg" width="10" height="10"><svg:rect width="5" height="5"/></svg:svg>"#.to_owned(),
        "\u{feff}".to_owned() + &svg("<title>Zon &amp; maan &#233;</title><desc>tekst</desc><g/>"),
        svg("<defs><symbol id='a'><circle r='4'/></symbol></defs><use xlink:href='#a'/><use href='#a' x='9'/><rect fill='url(#b)'/>"),
        svg("<a href='#naar'><path d='M0 0'/></a><metadata><rdf:RDF xmlns:rdf='x'><rdf:li/></rdf:RDF></metadata>"),
        "<svg xmlns='http://www.w3.org/2000/svg' width='100%' height='100%' viewBox='0 0 3 1'><path d=''/></svg>".to_owned(),
        "<svg xmlns='http://www.w3.org/2000/svg'><path d=''/></svg>".to_owned(),
    ];
    for text in good {
        assert_eq!(troubles(&text), [], "{text}");
    }
}

#[test]
fn a_photograph_may_stand_in_a_drawing() {
    let image = |bytes: &[u8]| {
        svg(&format!(
            "<image href=\"data:image/png;base64,{}\"/>",
            STANDARD.encode(bytes)
        ))
    };
    assert_eq!(troubles(&image(&png(30, 20))), []);
    let huge = Trouble::Inside(Box::new(Trouble::TooManyPixels(60_000, 60_000)));
    assert_eq!(troubles(&image(&png(60_000, 60_000))), [huge]);
    assert_eq!(
        troubles(&image(b"geen png")),
        [Trouble::Inside(Box::new(Trouble::CutOff))]
    );
    let many = svg(&format!(
        "<image href=\"data:image/png;base64,{}\"/>",
        STANDARD.encode(png(2_000, 1_000))
    )
    .repeat(3));
    assert_eq!(
        troubles(&many),
        [Trouble::Inside(Box::new(Trouble::TooManyPixels(
            2_000, 1_000
        )))]
    );
}

/// What an SVG may not do, and what is said of it.
fn hostile() -> Vec<(String, Trouble)> {
    use Trouble::{Broken, Circle, Entity, Part, ReachesOut, Script, Size, TooDeep, TooMany};
    let part = |name: &str| Part(name.to_owned());
    let of = |inside: &str, trouble| (svg(inside), trouble);
    let bomb: String = (1..20)
        .map(|n| {
            format!(
                "<g id='a{n}'>{}</g>",
                format!("<use xlink:href='#a{}'/>", n - 1).repeat(10)
            )
        })
        .collect();
    let patterns: String = (1..20)
        .map(|n| {
            format!(
                "<pattern id='p{n}'>{}</pattern>",
                format!("<rect fill='url(#p{})'/>", n - 1).repeat(10)
            )
        })
        .collect();
    let chain: String = (1..200)
        .map(|n| format!("<g id='c{n}'><use href='#c{}'/></g>", n - 1))
        .collect();
    let lol = r#"<!DOCTYPE lolz [<!ENTITY lol "lol"><!ENTITY lol1 "&lol;&lol;&lol;&lol;">]><svg xmlns="http://www.w3.org/2000/svg"><text>&lol1;</text></svg>"#;
    vec![
        of("<script>1</script>", Script),
        of(
            "<svg:script xmlns:svg='http://www.w3.org/2000/svg'>1</svg:script>",
            Script,
        ),
        of("<SCRIPT href='#a'/>", Script),
        of("<rect onload=\"x\"/>", Script),
        of("<rect\nonclick = 'x'/>", Script),
        of("<a href=\"javascript:x\"/>", Script),
        of("<a href=\" java\tscript:x\"/>", Script),
        of("<a xlink:href=\"&#106;avascript:x\"/>", Script),
        of(
            "<animate attributeName='href' values='javascript:x'/>",
            Script,
        ),
        of("<set attributeName='onclick' to='x'/>", Script),
        of("<image href=\"http://elders/\"/>", ReachesOut),
        of("<image href = \"//elders/\"/>", ReachesOut),
        of("<image xlink:href='&#104;ttp://elders/'/>", ReachesOut),
        of("<image href='file:///etc/passwd'/>", ReachesOut),
        of(
            "<image href='data:image/svg+xml;base64,PHN2Zy8+'/>",
            ReachesOut,
        ),
        of("<image href='data:text/html,x'/>", ReachesOut),
        of("<use href=\"elders.svg#a\"/>", ReachesOut),
        of("<use href='data:image/png;base64,AA=='/>", ReachesOut),
        of("<rect fill='url( \"//elders/a.svg#b\" )'/>", ReachesOut),
        of("<rect style='fill:URL(http://elders/)'/>", ReachesOut),
        of("<style>@import 'elders';</style>", ReachesOut),
        of(
            "<style><![CDATA[@font-face{src:url(http://elders/)}]]></style>",
            ReachesOut,
        ),
        of(
            "<style>rect{fill:\\75rl(http://elders/)}</style>",
            ReachesOut,
        ),
        of("<g xml:base='http://elders/'/>", ReachesOut),
        (
            format!("<?xml-stylesheet href='http://elders/a.css'?>{}", svg("")),
            ReachesOut,
        ),
        (lol.to_owned(), Entity),
        (
            format!(
                "<!DOCTYPE a [<!ENTITY b SYSTEM 'file:///etc/passwd'>]>{}",
                svg("")
            ),
            Entity,
        ),
        of("<text>&b;</text>", Entity),
        of("<foreignObject><p/></foreignObject>", part("foreignObject")),
        of(
            "<foreignObject xmlns='http://www.w3.org/1999/xhtml'/>",
            part("foreignObject"),
        ),
        of("<iframe src='#a'/>", part("iframe")),
        of("<filter id='f'/>", part("filter")),
        of("<marker id='m'/>", part("marker")),
        of("<video/>", part("video")),
        of("<onbekend/>", part("onbekend")),
        of(&format!("<rect id='a0'/>{bomb}<use href='#a19'/>"), TooMany),
        of(
            &format!("<rect id='p0'/>{patterns}<rect fill='url(#p19)'/>"),
            TooMany,
        ),
        of(&format!("<g id='c0'/>{chain}"), TooDeep),
        of(
            &format!(
                "<style>rect{{fill:url(#g)}}</style><pattern id='g'>{0}</pattern>{0}",
                "<rect/>".repeat(200)
            ),
            TooMany,
        ),
        of(&"<rect/>".repeat(30_000), TooMany),
        of(&("<g>".repeat(5_000) + &"</g>".repeat(5_000)), TooDeep),
        of("<g id='a'><use href='#a'/></g>", Circle),
        of(
            "<g id='a'><use href='#b'/></g><g id='b'><use href='#a'/></g>",
            Circle,
        ),
        of("<pattern id='p'><rect fill='url(#p)'/></pattern>", Circle),
        ("<svg width='1e300' height='1e300'/>".to_owned(), Size),
        ("<svg width='-5' height='5'/>".to_owned(), Size),
        ("<svg width='0' height='5'/>".to_owned(), Size),
        ("<svg width='NaN' height='inf'/>".to_owned(), Size),
        ("<svg viewBox='0 0 niets 5'/>".to_owned(), Size),
        ("<svg viewBox='0 0 1000 1'/>".to_owned(), Trouble::Stretched),
        ("<svg".to_owned(), Broken("een onderdeel is niet afgemaakt")),
        (
            "<svg><g></svg>".to_owned(),
            Broken("begin en einde van een onderdeel horen niet bij elkaar"),
        ),
        ("<svg><g>".to_owned(), Broken("het einde ontbreekt")),
        (
            "<svg/><svg/>".to_owned(),
            Broken("er staat iets na het einde"),
        ),
        (
            "<svg>< script>1</svg>".to_owned(),
            Broken("een onderdeel heeft geen naam"),
        ),
        (
            "<svg><rect fill=red/></svg>".to_owned(),
            Broken("een eigenschap heeft geen waarde tussen aanhalingstekens"),
        ),
        (
            "<html><svg/></html>".to_owned(),
            Broken("het begint niet als een SVG"),
        ),
        (
            "<svg><!-- ".to_owned(),
            Broken("een onderdeel is niet afgemaakt"),
        ),
    ]
}

#[test]
fn an_svg_that_acts_fetches_or_swells_is_refused_with_a_reason() {
    for (text, trouble) in hostile() {
        let found = troubles(&text);
        let start: String = text.chars().take(300).collect();
        assert!(
            found.contains(&trouble),
            "{start}\n{trouble:?} is not in {found:?}"
        );
    }
}

#[test]
fn all_that_is_wrong_is_told_at_once() {
    let found = troubles(&svg("<script/><filter/><use href='elders#a'/>"));
    assert_eq!(
        found,
        [
            Trouble::Script,
            Trouble::Part("filter".into()),
            Trouble::ReachesOut
        ]
    );
}

#[test]
fn files_of_other_kinds_and_broken_ones_are_named() {
    let rows: [(&[u8], Trouble); 14] = [
        (b"", Trouble::Empty),
        (b"GIF89a", Trouble::UnknownKind(Some("een GIF"))),
        (
            b"RIFF\0\0\0\0WEBPVP8",
            Trouble::UnknownKind(Some("een WebP")),
        ),
        (
            b"\0\0\0\x18ftypheic",
            Trouble::UnknownKind(Some("een HEIC- of AVIF-foto")),
        ),
        (b"%PDF-1.7", Trouble::UnknownKind(Some("een pdf"))),
        (
            &[0x1f, 0x8b, 8],
            Trouble::UnknownKind(Some("een ingepakte SVG (svgz)")),
        ),
        (
            b"PK\x03\x04",
            Trouble::UnknownKind(Some("een zip- of Word-bestand")),
        ),
        (b"zomaar tekst", Trouble::UnknownKind(None)),
        (&[0xff, 0xfe, b'<', 0, b's', 0], Trouble::UnknownKind(None)),
        (b"\x89PNG\r\n\x1a\n", Trouble::CutOff),
        (&[0xff, 0xd8, 0xff, 0xe0], Trouble::CutOff),
        (&[0xff, 0xd8, 0xff, 0xff, 0xff], Trouble::CutOff),
        (&vec![0; BYTES + 1], Trouble::TooBig(BYTES + 1)),
        (b"\x89PNG\r\n\x1a\n\xff\xff\xff\xffIHDR", Trouble::CutOff),
    ];
    for (bytes, trouble) in rows {
        assert_eq!(
            look(bytes),
            Err(vec![trouble]),
            "{:?}",
            &bytes[..bytes.len().min(20)]
        );
    }
}

#[test]
fn a_picture_cut_off_anywhere_is_told_and_never_breaks_the_program() {
    let whole = [
        png(30, 20),
        jpeg(30, 20, 3, &segment(0xe1, b"Exif\0\0MM\0*\0\0\0\x08\0\x01")),
        svg("<g id='a'/><use href='#a'/>").into_bytes(),
    ];
    for file in whole {
        for length in 0..file.len() {
            assert!(look(&file[..length]).is_err(), "{length} of {}", file.len());
            assert!(!jpeg::without_notes(&file[..length]).is_empty() || length == 0);
        }
        for at in 0..file.len() {
            let mut other = file.clone();
            other[at] ^= 0xff;
            // Whatever is found: found, not broken off.
            let _ = look(&other).map(|picture| picture.width);
        }
    }
}

#[test]
fn too_large_too_long_and_colours_of_ink_are_refused() {
    assert_eq!(
        look(&png(50_000, 50_000)),
        Err(vec![Trouble::TooManyPixels(50_000, 50_000)])
    );
    assert_eq!(
        look(&png(u32::MAX, 1)),
        Err(vec![
            Trouble::TooManyPixels(u32::MAX, 1),
            Trouble::Stretched
        ])
    );
    assert_eq!(
        look(&png(4_000, 4_000)),
        Err(vec![Trouble::TooManyPixels(4_000, 4_000)])
    );
    assert!(look(&png(2_000, 2_000)).is_ok());
    assert_eq!(look(&png(0, 10)), Err(vec![Trouble::CutOff]));
    assert_eq!(look(&png(500, 10)), Err(vec![Trouble::Stretched]));
    assert_eq!(look(&jpeg(30, 20, 4, &[])), Err(vec![Trouble::Cmyk]));
    assert_eq!(look(&jpeg(0, 20, 3, &[])), Err(vec![Trouble::CutOff]));
}

#[test]
fn what_a_camera_noted_stays_out_of_the_letter() {
    let exif = b"Exif\0\0MM\0*\0\0\0\x08\0\x02\x01\x10\0\x02\0\0\0\x04CAM\0\x01\x12\0\x03\0\0\0\x01\0\x06\0\0\0\0\0\0GPS Utrecht";
    let notes = [
        segment(0xe0, b"JFIF\0\x01\x01\0\0\x01\0\x01\0\0"),
        segment(0xe1, exif),
        segment(0xe1, b"http://ns.adobe.com/xap/1.0/\0<x:xmpmeta>K. de Boer"),
        segment(0xe2, b"ICC_PROFILE\0\x01\x01profiel"),
        segment(0xed, b"Photoshop 3.0\0K. de Boer"),
        segment(0xfe, b"gemaakt door K. de Boer"),
    ];
    let mut file = jpeg(30, 20, 3, &notes.concat());
    file.extend_from_slice(b"een tweede foto");
    let clean = jpeg::without_notes(&file);
    let text = String::from_utf8_lossy(&clean);
    for noted in ["Utrecht", "CAM", "Boer", "xmpmeta", "tweede foto"] {
        assert!(!text.contains(noted), "{noted}");
    }
    assert!(text.contains("JFIF") && text.contains("profiel"));
    // It is still turned as the camera was held, and it is still the same picture.
    assert!(
        clean
            .windows(9)
            .any(|part| part == [0x01, 0x12, 0, 3, 0, 0, 0, 1, 0])
    );
    assert_eq!(jpeg::frame(&clean), jpeg::frame(&file));
    assert_eq!(jpeg::without_notes(&clean), clean);
}

#[test]
fn a_picture_of_few_pixels_is_coarse() {
    // 19 mm at 150 pixels to 25.4 mm are 112.2 pixels; 98 mm are 578.7.
    let coarse = |width, height| look(&png(width, height)).expect("a picture").is_coarse();
    assert!(coarse(112, 112) && !coarse(113, 113));
    assert!(coarse(578, 60) && !coarse(579, 60));
    assert!(!look(svg("").as_bytes()).expect("a picture").is_coarse());
}

#[test]
fn letters_in_a_drawing_are_noticed() {
    assert!(
        look(svg("<text>Leerhuis</text>").as_bytes())
            .expect("a picture")
            .letters
    );
    assert!(
        !look(svg("<desc>text</desc>").as_bytes())
            .expect("a picture")
            .letters
    );
}

#[test]
fn advice_that_troubles_share_is_given_once() {
    let told = sentences(&[Trouble::Script, Trouble::ReachesOut]);
    assert_eq!(told.len(), 3, "{told:?}");
    assert!(told[2].starts_with("Kies een PNG") && !told[0].contains("Kies"));
}

#[test]
fn every_trouble_says_what_to_do() {
    let more = [
        Trouble::Cmyk,
        Trouble::NotDrawn,
        Trouble::TooBig(BYTES + 1),
        Trouble::Inside(Box::new(Trouble::CutOff)),
    ];
    for trouble in hostile()
        .into_iter()
        .map(|(_, trouble)| trouble)
        .chain(more)
    {
        let sentence = trouble.sentence();
        let does = ["Kies", "kies", "Sla", "Maak", "Snijd"]
            .iter()
            .any(|verb| sentence.contains(verb));
        assert!(does && sentence.ends_with('.'), "{sentence}");
    }
}

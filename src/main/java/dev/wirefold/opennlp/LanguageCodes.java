package dev.wirefold.opennlp;

import java.util.HashMap;
import java.util.Map;

/**
 * Turns the model's codes, which are of ISO 639-3, into those of BCP 47: two letters where there
 * are such, and one code for a language that the model knows under two.
 */
final class LanguageCodes {

  private static final String PAIRS =
      """
      afr af, ara ar, aze az, bak ba, bel be, ben bn, bos bs, bre br, bul bg, cat ca, ces cs, che ce,
      cmn zh, cym cy, dan da, deu de, ekk et, ell el, eng en, epo eo, est et, eus eu, fao fo, fas fa,
      fin fi, fra fr, fry fy, gle ga, glg gl, guj gu, heb he, hin hi, hrv hr, hun hu, hye hy, ind id,
      isl is, ita it, jav jv, jpn ja, kan kn, kat ka, kaz kk, kir ky, kor ko, lat la, lav lv, lim li,
      lit lt, ltz lb, lvs lv, mal ml, mar mr, mkd mk, mlt mt, mon mn, mri mi, msa ms, nep ne, nld nl,
      nno nn, nob nb, oci oc, pan pa, pes fa, plt mg, pol pl, por pt, pus ps, ron ro, rus ru, san sa,
      sin si, slk sk, slv sl, som so, spa es, sqi sq, srp sr, sun su, swa sw, swe sv, tam ta, tat tt,
      tel te, tgk tg, tgl tl, tha th, tur tr, ukr uk, urd ur, uzb uz, vie vi, vol vo, zul zu
      """;

  private static final Map<String, String> SHORT = shortCodes();

  private LanguageCodes() {}

  /** Returns the code of BCP 47; the same if there is no shorter one. */
  static String shortest(String code) {
    return SHORT.getOrDefault(code, code);
  }

  private static Map<String, String> shortCodes() {
    Map<String, String> codes = new HashMap<>();
    for (String pair : PAIRS.strip().split(",\\s+", -1)) {
      int space = pair.indexOf(' ');
      codes.put(pair.substring(0, space), pair.substring(space + 1));
    }
    return codes;
  }
}

// Search over everything that the page's data (#_data) hold: names as numbers of words, what stands beside
// them, addresses, and further words. A word that is found nowhere as it was typed may differ by a slip of the finger.
(() => {
  const medan = document.getElementById("_kata");
  const kabar = document.getElementById("_kabar");
  const hasil = document.getElementById("_hasil");
  const daftar = document.getElementById("_daftar");
  const tempatIsi = document.getElementById("_data");
  const isi = JSON.parse(tempatIsi.textContent);
  const SEKALIGUS = 12;
  const NAMA = 3;
  const SAMPING = 2;
  const ISI = 1;
  // in the order in which groups of equal worth are shown
  const JENIS = {
    halaman: "Halaman", muatan: "Muatan", sasaran: "Sasaran", inisiatif: "Inisiatif strategis", indikator: "Indikator",
    opd: tempatIsi.dataset.unit, aplikasi: "Aplikasi", program: "Program", kegiatan: "Kegiatan",
  };
  // kinds whose ids people use; an indicator shows its own beside its name
  const BERKODE = new Set(["sasaran", "inisiatif", "program", "kegiatan"]);

  const polos = (teks) => teks.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
  const pisah = (teks) => polos(teks).match(/[\p{L}\p{N}]+/gu) || [];

  function jenis(alamat) {
    const [folder, berkas, tempat = ""] = alamat.split(/[/#]/);
    if (!berkas) return "halaman";
    if (folder === "domain") return !tempat ? "muatan" : tempat.startsWith("p_") ? "program" : "kegiatan";
    return folder === "sasaran" && tempat ? "inisiatif" : folder;
  }

  const butir = isi.nama.map((angka, nomor) => {
    const nama = angka.split(" ").map((satu) => isi.kata[parseInt(satu, 36)]).join(" ");
    const [depan, belakang] = isi.semua_tempat[isi.tempat[nomor]];
    const alamat = depan + isi.id[nomor] + belakang;
    const id = isi.id[nomor].replace(".html", "");
    return { nama, panjang: pisah(nama).length, samping: isi.semua_samping[isi.samping[nomor]], alamat, id, jenis: jenis(alamat) };
  });

  // word -> worth of the place where it stands, by number of the entry
  const kosakata = new Map();
  function catat(kata, nomor, nilai) {
    let tempat = kosakata.get(kata);
    if (!tempat) kosakata.set(kata, tempat = new Map());
    if (!(tempat.get(nomor) >= nilai)) tempat.set(nomor, nilai);
  }
  butir.forEach((satu, nomor) => {
    for (const [teks, nilai] of [[satu.nama, NAMA], [satu.id, NAMA], [satu.samping, SAMPING]]) {
      for (const kata of pisah(teks)) catat(kata, nomor, nilai);
      // PEMDI-12 is also found as pemdi12, e-government as egovernment
      for (const [rangkai] of teks.matchAll(/[\p{L}\p{N}]+(?:-[\p{L}\p{N}]+)+/gu)) catat(pisah(rangkai).join(""), nomor, nilai);
    }
  });
  for (const [kata, letak] of Object.entries(isi.lain)) {
    let nomor = 0;
    for (const beda of letak.split(" ")) catat(kata, nomor += parseInt(beda, 36), ISI);
  }
  // Which of 32 classes of letters a word has, as bits: most words are ruled out by these alone.
  const huruf = (kata) => { let bit = 0; for (let i = 0; i < kata.length; i += 1) bit |= 1 << (kata.charCodeAt(i) & 31); return bit; };
  const semuaKata = [...kosakata.keys()].map((kata) => ({ kata, huruf: huruf(kata) }));
  const terpanjang = Math.max(0, ...semuaKata.map(({ kata }) => kata.length));
  const barisan = [0, 1, 2].map(() => new Uint16Array(terpanjang + 1));

  // How many letters must change, be added, left out or swapped with their neighbour before `a` is `b`, or, with `awalan`, is a
  // beginning of `b`; Infinity for more than `batas`.
  function jarak(a, b, batas, awalan) {
    let [dulu, lalu, kini] = barisan;
    const lebar = Math.min(b.length, a.length + batas);
    for (let j = 0; j <= lebar; j += 1) lalu[j] = j;
    for (let i = 1; i <= a.length; i += 1) {
      kini[0] = i;
      let terkecil = i;
      for (let j = 1; j <= lebar; j += 1) {
        let n = Math.min(lalu[j] + 1, kini[j - 1] + 1, lalu[j - 1] + (a[i - 1] === b[j - 1] ? 0 : 1));
        if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) n = Math.min(n, dulu[j - 2] + 1);
        kini[j] = n;
        if (n < terkecil) terkecil = n;
      }
      if (terkecil > batas) return Infinity;
      [dulu, lalu, kini] = [lalu, kini, dulu];
    }
    const hasilnya = awalan ? Math.min(...lalu.subarray(0, lebar + 1)) : b.length > lebar ? Infinity : lalu[lebar];
    return hasilnya > batas ? Infinity : hasilnya;
  }

  function banyakBit(bit) {
    let banyak = 0;
    for (let sisa = bit; sisa; sisa &= sisa - 1) banyak += 1;
    return banyak;
  }

  // Words that differ from the typed one by as few slips as any word does; a longer one may be unfinished.
  function serupa(ketikan) {
    const batas = ketikan.length < 8 ? 1 : 2;
    const awalan = ketikan.length > 5;
    const milik = huruf(ketikan);
    let terdekat = batas;
    let dekat = [];
    for (const satu of semuaKata) {
      if (satu.kata.length < ketikan.length - terdekat || banyakBit(milik & ~satu.huruf) > terdekat) continue;
      const beda = jarak(ketikan, satu.kata, terdekat, awalan);
      if (beda > terdekat) continue;
      if (beda < terdekat) dekat = [];
      terdekat = beda;
      dekat.push(satu.kata);
    }
    return dekat;
  }

  // Words of the site that a typed word may mean, with how well they fit (0 to 1).
  function arti(ketikan) {
    const pas = [];
    for (const { kata } of semuaKata) {
      if (kata === ketikan) pas.push([kata, 1]);
      else if (kata.startsWith(ketikan)) pas.push([kata, 0.8]);
      else if (ketikan.length > 2 && kata.includes(ketikan)) pas.push([kata, 0.5]);
    }
    if (pas.length || ketikan.length < 4) return { pas, mirip: false };
    return { pas: serupa(ketikan).map((kata) => [kata, 0.4]), mirip: true };
  }

  function telusuri(teks) {
    const ketikan = [...new Set(pisah(teks))];
    const tersua = new Map();
    const ejaan = new Set();
    for (const satu of ketikan) {
      const { pas, mirip } = arti(satu);
      const terbaik = new Map();
      for (const [kata, cocok] of pas) {
        if (mirip) ejaan.add(kata);
        for (const [nomor, nilai] of kosakata.get(kata)) {
          const lama = terbaik.get(nomor);
          if (!lama || lama.nilai < nilai * cocok) terbaik.set(nomor, { nilai: nilai * cocok, kata });
        }
      }
      for (const [nomor, { nilai, kata }] of terbaik) {
        const ada = tersua.get(nomor) ?? { nomor, nilai: 0, kata: new Set(), banyak: 0 };
        // of two names with the same word, the one that says little else is meant
        ada.nilai += nilai * (1 + 1 / (1 + butir[nomor].panjang));
        ada.banyak += 1;
        ada.kata.add(kata);
        tersua.set(nomor, ada);
      }
    }
    const terbanyak = Math.max(0, ...[...tersua.values()].map((satu) => satu.banyak));
    const semua = [...tersua.values()].filter((satu) => satu.banyak === terbanyak);
    semua.sort((a, b) => b.nilai - a.nilai || a.nomor - b.nomor);
    return { semua, ejaan: [...ejaan], lengkap: terbanyak === ketikan.length };
  }

  const buat = (nama, isi = {}) => Object.assign(document.createElement(nama), isi);

  // The text with the words of `kata` marked; everything goes in as text.
  function soroti(wadah, teks, kata) {
    let akhir = 0;
    for (const temu of teks.matchAll(/[\p{L}\p{N}\p{M}]+/gu)) {
      if (!kata.has(polos(temu[0]))) continue;
      wadah.append(teks.slice(akhir, temu.index), buat("mark", { textContent: temu[0] }));
      akhir = temu.index + temu[0].length;
    }
    wadah.append(teks.slice(akhir));
    return wadah;
  }

  function baris({ nomor, kata }) {
    const satu = butir[nomor];
    const li = buat("li");
    li.append(soroti(buat("a", { href: satu.alamat }), satu.nama, kata));
    const tampak = new Set([...pisah(satu.nama), ...pisah(satu.samping), ...pisah(satu.id), polos(satu.id).replaceAll("-", "")]);
    const lain = [...kata].filter((k) => !tampak.has(k) && ![...tampak].some((t) => t.includes(k)));
    const rincian = [BERKODE.has(satu.jenis) ? satu.id : "", satu.samping].filter(Boolean).join(", ");
    const p = soroti(buat("p"), rincian, kata);
    if (lain.length) p.append(rincian ? "; " : "", `menyebut ${lain.join(", ")}`);
    if (p.textContent) li.append(p);
    return li;
  }

  function kelompok(nama, isi) {
    const bagian = buat("section", { className: "jenis" });
    const judul = buat("h2", { textContent: `${JENIS[nama]} ` , id: `_j_${nama}` });
    judul.append(buat("span", { className: "redup", textContent: isi.length }));
    bagian.setAttribute("aria-labelledby", judul.id);
    const ul = buat("ul");
    ul.append(...isi.slice(0, SEKALIGUS).map(baris));
    bagian.append(judul, ul);
    if (isi.length > SEKALIGUS) {
      const tombol = buat("button", { type: "button", className: "tombol tombol-garis", textContent: `Tampilkan ${isi.length - SEKALIGUS} lainnya` });
      tombol.addEventListener("click", () => {
        const sisa = isi.slice(SEKALIGUS).map(baris);
        ul.append(...sisa);
        tombol.remove();
        sisa[0].querySelector("a").focus();
      });
      bagian.append(tombol);
    }
    return bagian;
  }

  function kabarkan(teks, { semua, ejaan, lengkap }) {
    if (!semua.length) return `Tidak ada yang cocok dengan “${teks}”. Coba kata lain, atau hapus untuk melihat daftar lengkap.`;
    const mirip = ejaan.length ? `, ejaan terdekat: ${ejaan.slice(0, 5).join(", ")}` : "";
    return lengkap ? `${semua.length} hasil untuk “${teks}”${mirip}` : `Tidak ada yang memuat semua kata “${teks}”; yang paling mendekati${mirip}:`;
  }

  function cari() {
    const teks = medan.value.trim();
    const ada = pisah(teks).length > 0;
    hasil.hidden = !ada;
    daftar.hidden = ada;
    if (!ada) { kabar.value = ""; hasil.replaceChildren(); return; }
    const temuan = telusuri(teks);
    const menurutJenis = new Map();
    for (const satu of temuan.semua) {
      const nama = butir[satu.nomor].jenis;
      if (!menurutJenis.has(nama)) menurutJenis.set(nama, []);
      menurutJenis.get(nama).push(satu);
    }
    const urutan = Object.keys(JENIS);
    const terurut = [...menurutJenis].sort(([a, isiA], [b, isiB]) => isiB[0].nilai - isiA[0].nilai || urutan.indexOf(a) - urutan.indexOf(b));
    hasil.replaceChildren(...terurut.map(([nama, isi]) => kelompok(nama, isi)));
    kabar.value = kabarkan(teks, temuan);
  }

  function tulisAlamat() {
    const teks = medan.value.trim();
    history.replaceState(null, "", teks ? `?${new URLSearchParams({ q: teks })}` : location.pathname);
  }

  // Up and down walk from the field through the results and back.
  function jalan(e) {
    const arah = { ArrowDown: 1, ArrowUp: -1 }[e.key];
    if (!arah || e.altKey || e.ctrlKey || e.metaKey || e.shiftKey) return;
    const semua = [medan, ...hasil.querySelectorAll("a")];
    const tujuan = semua[semua.indexOf(document.activeElement) + arah];
    if (!tujuan || !semua.includes(document.activeElement)) return;
    e.preventDefault();
    tujuan.focus();
  }

  document.getElementById("_tanpa").hidden = true;
  document.getElementById("_cari").hidden = false;
  medan.value = new URLSearchParams(location.search).get("q") ?? "";
  document.getElementById("_cari").addEventListener("submit", (e) => { e.preventDefault(); hasil.querySelector("a")?.focus(); });
  medan.addEventListener("input", () => { cari(); tulisAlamat(); });
  document.querySelector("main").addEventListener("keydown", jalan);
  if (!location.hash) medan.focus();
  cari();
})();
